#pragma once

#include <span>
#include <string_view>

namespace matching {

/// data/names/forename_variants.csv and surname_variants.csv, as they stand, in pieces that follow one another.
std::span<const std::string_view> forename_variants();
std::span<const std::string_view> surname_variants();

}  // namespace matching
