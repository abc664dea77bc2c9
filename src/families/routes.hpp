#pragma once

#include <vector>

#include "families/site.hpp"
#include "http/route.hpp"

namespace families {

using Route = http::Route<rights::Permission, rights::Asker>;

/// The room's pages. What `site` refers to must outlive them.
std::vector<Route> routes(Site site);
/// Those that are open to everybody: registering at home.
std::vector<http::Endpoint> open_endpoints(Site site);

}  // namespace families
