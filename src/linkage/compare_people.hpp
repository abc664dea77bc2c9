#pragma once

#include <cstddef>
#include <vector>

#include "families/for_matching.hpp"
#include "likely_pairs.hpp"

namespace linkage {

/// From this probability on a pair is shown to somebody.
inline constexpr double worth_a_look = 0.25;

/// The pairs of records of people of one kind that may be of one person, but for those that count as one already.
/// Learns what agreements are worth from the records themselves.
std::vector<LikelyPair> compare_people(const std::vector<families::RecordForMatching>& records, Whose whose,
                                       std::size_t threads);

}  // namespace linkage
