#pragma once

#include "base/problems.hpp"
#include "families/site.hpp"
#include "family.hpp"

namespace families {

/// On the family's page: the form that closes it, for whoever may; or that it is closed, why, and until when.
html::Html closing(const Site& site, const http::Request& request, const Family& family, bool may_close,
                   const base::Problems& problems);

}  // namespace families
