#pragma once

#include <vector>

#include "administration/site.hpp"
#include "http/route.hpp"
#include "rights/permission.hpp"

namespace administration {

/// The permissions of which any one opens the page where administration begins.
inline constexpr auto beginning_address = "/administration";
rights::Permissions of_the_beginning();

/// The page where administration begins, for whoever has one of those permissions.
std::vector<http::Route<rights::Permissions, rights::Asker>> beginning(Site site);

/// The room's other pages. What `site` refers to must outlive them.
std::vector<http::Route<rights::Permission, rights::Asker>> routes(Site site);

}  // namespace administration
