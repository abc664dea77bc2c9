#pragma once

#include <cstdint>
#include <string>

namespace twin {

/// Which counties a test asks: HEARTH_TWIN_SEEDS of them (`otherwise` unless told), from HEARTH_TWIN_FIRST (0 unless
/// told) on.
struct Seeds {
  std::uint64_t first;
  std::uint64_t end;
};

/// Throws std::invalid_argument where a variable is not a whole number.
Seeds seeds_from_environment(std::uint64_t otherwise = 200);

/// How to see what came of one seed again: with `program`, a test's program and what it needs to be told.
std::string again(std::uint64_t seed, const std::string& program);

}  // namespace twin
