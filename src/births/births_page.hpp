#pragma once

#include "base/problems.hpp"
#include "births/site.hpp"

namespace births {

/// The page to which lists and counts are sent, with what was wrong with one.
http::Response births_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const base::Problems& problems);

}  // namespace births
