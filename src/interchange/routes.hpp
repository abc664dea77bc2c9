#pragma once

#include <vector>

#include "http/route.hpp"
#include "interchange/site.hpp"
#include "rights/permission.hpp"

namespace interchange {

/// The room's pages: imports with their preview, and export. Both are for whoever may everywhere: a package holds
/// records of every place. What `site` refers to must outlive them.
std::vector<http::Route<rights::Permission, rights::Asker>> routes(Site site);

}  // namespace interchange
