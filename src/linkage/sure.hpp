#pragma once

#include <map>
#include <vector>

#include "families/for_matching.hpp"
#include "families/joins.hpp"
#include "likely_pairs.hpp"

namespace linkage {

/// Which families are the same beyond doubt, and which of their people: those that may be joined without asking. A
/// child of each is the same person with at least the probability `sure`, born on the same day, with alike names and
/// the same postcode; nobody's address is protected, for then addresses are not compared; and nobody said that they are
/// not the same. Everybody else of the two who is the same with a probability of nine tenths is joined with them, each
/// with one.
std::map<FamilyPair, families::SamePeople> sure_families(const std::vector<LikelyPair>& pairs,
                                                         const std::vector<families::RecordForMatching>& records,
                                                         const std::set<FamilyPair>& apart, double sure);

}  // namespace linkage
