#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <vector>

namespace match {

/// Two records that were weighed; `a` is below `b`.
struct WeighedPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float bits = 0;  ///< for one person; `ruled_out` where a rule says that they are two

  bool operator==(const WeighedPair&) const = default;
};

inline constexpr float ruled_out = -std::numeric_limits<float>::infinity();

}  // namespace match
