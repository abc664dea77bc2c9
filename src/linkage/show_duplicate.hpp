#pragma once

#include "base/problems.hpp"
#include "pair_view.hpp"

namespace linkage {

/// The two side by side; with what was wrong with the form on it, and what was chosen. Both looks are in the journal
/// before it is shown.
http::Response duplicate_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                              const PairView& pair, const base::Problems& problems);

}  // namespace linkage
