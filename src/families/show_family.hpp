#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "families/site.hpp"
#include "family.hpp"

namespace families {

/// The number of the family with that id, where the asker sees its page and has that permission there; nothing else
/// tells that there is such a family.
std::optional<std::int64_t> family_where(const Site& site, std::string_view id, const rights::Asker& asker,
                                         rights::Permission permission);

/// Whether there is such a family, and the asker may see it.
bool is_in_sight(const Site& site, std::string_view id, const rights::Asker& asker);

/// A family, and what of it the asker may see: not cut yet, and no protected address opened.
struct FamilyInSight {
  Family family;
  FamilySight sight;
};
/// Nothing where there is no such family, or the asker may not see it.
std::optional<FamilyInSight> family_in_sight(const Site& site, std::string_view id, const rights::Asker& asker);

/// What each centre is called, by its number.
std::map<std::int64_t, std::string> centre_names(db::Database& database);
/// The same with its meetings, and with the protected address where the asker opened it: for the family's own pages.
struct SeenFamily {
  Family family;
  std::vector<Met> met;
  FamilySight sight;
  std::vector<LetterWritten> letters = {};
  std::string open_until = {};  ///< of a protected address that the asker opened: an instant
};
std::optional<SeenFamily> seen_family(const Site& site, std::string_view id, const rights::Asker& asker);
/// What is written into the journal of reads before such a page is shown.
rights::Look look_at(const Family& family, const http::Request& request);
std::map<std::int64_t, std::string> centre_names(db::Session& session);

/// The page of the family once more, with what was wrong with the form on it.
http::Response show_family_again(const Site& site, const http::Request& request, const rights::Asker& asker,
                                 const base::Problems& problems);

}  // namespace families
