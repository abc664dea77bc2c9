#pragma once

#include <cstdint>
#include <vector>

#include "families/site.hpp"
#include "family_page.hpp"

namespace families {

/// Who looked at the family with that number, newest first, and no more than its page shows: at any of the records that
/// count as it now, whenever that was.
std::vector<Looked> who_looked(const Site& site, std::int64_t family);

}  // namespace families
