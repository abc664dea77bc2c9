#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "reach/live.hpp"

namespace reach {

/// For each of these postcodes the name of the centre nearest to it, of those that hang on that day in the first
/// structure in force: from the middle of the postcode's area to the middle of the centre's. Empty where that is not
/// known.
std::vector<std::string> nearest_centres(const Live& live, std::span<const std::string> postcodes, base::Date on);

}  // namespace reach
