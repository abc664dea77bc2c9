#pragma once

#include <cstddef>
#include <vector>

#include "pair.hpp"

namespace match {

/// Which of two lists have a person once only, as far as the pairs tell: of the records that surely have a partner,
/// hardly any has two. `a` of each pair is below `left`.
struct Once {
  bool left = false;
  bool right = false;
};
Once judged_once(std::size_t records, const std::vector<WeighedPair>& pairs);

/// Gives each record one partner at most (on each side of which `once` says so), the surest first.
std::vector<WeighedPair> assigned(std::size_t records, std::vector<WeighedPair> pairs, float least, Once once);

}  // namespace match
