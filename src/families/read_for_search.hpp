#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/interval.hpp"
#include "db/session.hpp"
#include "families/site.hpp"
#include "search/document.hpp"

namespace families {

/// What ties a family to places, as it stands whatever the day.
struct HeldTies {
  struct At {
    std::string postcode;
    base::Interval held = base::Interval::always();
  };
  struct In {
    std::int64_t centre;
    base::Interval held = base::Interval::always();
  };
  std::vector<std::int64_t> people = {};
  std::vector<At> homes = {};
  std::vector<In> registrations = {};

  Ties on(std::int64_t family, base::Date day) const;
};

/// What families are found by, and what ties them to places. A protected address is not in it, nor is the same address
/// of somebody else of the family.
struct ForSearch {
  std::vector<search::Document> documents = {};  ///< by family; their parts are its members, by their numbers
  std::unordered_map<search::Number, HeldTies> ties = {};
};
/// Of all families, or of one.
ForSearch read_for_search(db::Session& session, std::int64_t family = 0);

}  // namespace families
