#pragma once

#include <vector>

#include "administration/site.hpp"
#include "http/route.hpp"
#include "rights/permission.hpp"

namespace administration {

inline constexpr auto beginning_address = "/administration";

/// The page where administration begins, for whoever has any work there (rights::of_administration).
std::vector<http::Route<rights::Permissions, rights::Asker>> beginning(Site site);

/// The room's other pages. What `site` refers to must outlive them.
std::vector<http::Route<rights::Permission, rights::Asker>> routes(Site site);

}  // namespace administration
