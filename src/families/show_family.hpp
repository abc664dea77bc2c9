#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/problems.hpp"
#include "families/site.hpp"

namespace families {

/// The number of the family with that id, where the asker may open its protected addresses; nothing else tells that
/// there is such a family.
std::optional<std::int64_t> family_to_open(const Site& site, std::string_view id, const rights::Asker& asker);

/// Whether there is such a family, and the asker may see it.
bool is_in_sight(const Site& site, std::string_view id, const rights::Asker& asker);

/// The page of the family once more, with what was wrong with the form on it.
http::Response show_family_again(const Site& site, const http::Request& request, const rights::Asker& asker,
                                 const base::Problems& problems);

}  // namespace families
