#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cohort/engine.hpp"
#include "list_question.hpp"
#include "sight.hpp"

namespace reach {

/// What of a list somebody sees: **the one visibility rule**, row by row. Whose homes a sight holds, of them it shows.
struct ListSights {
  Sight figures;  ///< those whom the figure counts for this asker
  Sight rows;     ///< those of them who are listed
  Sight names;
  Sight addresses;
  Sight sensitive_groups;
  Sight families;             ///< whose pages open
  bool is_sensitive = false;  ///< the list is of a sensitive group
  base::Date today = {};      ///< the day on which it is judged
  std::int64_t account = 0;   ///< the asker's: to whom families may be closed
};
/// A list that is taken away as a file takes a permission of its own.
ListSights list_sights(const rights::Asker& asker, const cohort::Engine& engine, const Catalogue& catalogue,
                       const ListQuestion& question);

/// The centre nearest to a home: from the middle of the home's area to that of the area where the centre stands.
struct Nearest {
  cohort::Number centre;
  double kilometres;
};

/// One child, or family, of a list, and what of it may be shown.
struct ListRow {
  cohort::Number number = 0;  ///< of the child, or family
  cohort::Number family = 0;
  std::vector<cohort::Number> children = {};  ///< itself; of a family, those for whom it is known here
  std::vector<base::Date> born = {};          ///< theirs, the youngest first
  std::vector<cohort::Number> areas = {};     ///< of their homes, as far as this asker lists those who live there
  std::vector<cohort::Number> tags = {};      ///< without those that are hidden
  bool enrolled = false;
  std::optional<cohort::Contact> last_contact = {};
  std::optional<Nearest> nearest = {};  ///< of all homes that are listed
  bool is_masked = false;               ///< somebody's address is protected: neither area nor distance
  bool is_named = false;
  bool has_address = false;
};

struct List {
  std::uint64_t count = 0;   ///< everybody on it
  std::uint64_t figure = 0;  ///< what the page of figures says; more where it counts people whom this asker cannot
                             ///< list, for where they live, or for their family being closed to all but named people
  std::vector<ListRow> rows = {};            ///< those whom the filters leave, in order
  std::vector<cohort::Number> areas = {};    ///< in which anybody on it lives, for choosing one
  std::vector<cohort::Number> centres = {};  ///< those of the structure: sites
};

/// The list behind a number: the same sets as the number, cut by the same sights.
List list_rows(const cohort::Engine& engine, const Catalogue& catalogue, const ListQuestion& question,
               const ListSights& sights);

}  // namespace reach
