#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "pair.hpp"

namespace match {

/// The bits for one person of any two records; `ruled_out` where they are two by rule.
using Weigh = std::function<float(std::uint32_t, std::uint32_t)>;

/// Joins records to persons. `pairs` are those that were weighed and are worth looking at, in any order; `weigh` is
/// asked for those within a group that are not among them, from several threads at once (`thread` is the first
/// argument). Groups are joined, the nearest first, while they stand for one person on average (average linkage), and
/// never where a pair between them is ruled out; so a chain of likenesses alone joins nobody. Returns all pairs of
/// records that came to be of one person: bits are the pair's own, or where the group says more, those with which its
/// two sides were joined; `least` or above.
std::vector<WeighedPair> clustered(std::size_t records, const std::vector<WeighedPair>& pairs, float least,
                                   const std::function<float(std::size_t, std::uint32_t, std::uint32_t)>& weigh,
                                   std::size_t threads);

}  // namespace match
