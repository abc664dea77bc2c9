#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pair.hpp"

namespace match {

/// The groups of records that pairs of `least` bits or more hold together, two records or more each, in the order of
/// their first records. A group of more than `most` is taken apart: more bits are asked of its pairs, again and again.
std::vector<std::vector<std::uint32_t>> components(std::size_t records, const std::vector<WeighedPair>& pairs,
                                                   float least, std::size_t most);

}  // namespace match
