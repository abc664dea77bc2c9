#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "db/session.hpp"
#include "html/html.hpp"

namespace administration {

/// What on a day keeps children out of the places that they belong to: each is something to mend.
struct AreaGaps {
  struct Centre {
    std::string key;
    std::string name;
    std::size_t areas;  ///< for which it answers
  };
  std::vector<Centre> closed;                    ///< and answering for areas all the same
  std::vector<Centre> nowhere;                   ///< open, answering, and in none of the structures in force
  std::size_t areas_of_nobody = 0;               ///< for which no centre answers
  std::vector<std::string> structures_in_force;  ///< by name; there should be one
};
AreaGaps area_gaps(db::Session& session, base::Date on);

/// A list item for each gap; nothing where there is none.
html::Html gap_items(const AreaGaps& gaps);

}  // namespace administration
