#pragma once

#include <vector>

#include "http/route.hpp"
#include "letters/site.hpp"

namespace letters {

using Route = http::Route<rights::Permission, rights::Asker>;

/// The room's pages. What `site` refers to must outlive them.
std::vector<Route> routes(Site site);

}  // namespace letters
