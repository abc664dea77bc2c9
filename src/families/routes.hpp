#pragma once

#include <vector>

#include "families/site.hpp"
#include "http/route.hpp"

namespace families {

using Route = http::Route<rights::Permission, rights::Asker>;

/// The room's pages. What `site` refers to must outlive them.
std::vector<Route> routes(Site site);

}  // namespace families
