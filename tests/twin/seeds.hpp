#pragma once

#include <cstdint>

namespace twin {

/// Which counties a test asks: HEARTH_TWIN_SEEDS of them (`otherwise` unless told), from HEARTH_TWIN_FIRST (0 unless
/// told) on.
struct Seeds {
  std::uint64_t first;
  std::uint64_t end;
};

/// Throws std::invalid_argument where a variable is not a whole number.
Seeds seeds_from_environment(std::uint64_t otherwise = 200);

}  // namespace twin
