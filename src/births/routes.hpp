#pragma once

#include <vector>

#include "births/site.hpp"
#include "http/route.hpp"

namespace births {

using Route = http::Route<rights::Permission, rights::Asker>;

/// The room's pages. What `site` refers to must outlive them.
std::vector<Route> routes(Site site);

}  // namespace births
