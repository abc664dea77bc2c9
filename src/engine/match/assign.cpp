#include "assign.hpp"

#include <algorithm>
#include <tuple>

namespace match {
namespace {

constexpr float sure = 7;  // bits: ninety-nine in a hundred
constexpr double hardly_any = 0.03;

}  // namespace

Once judged_once(std::size_t records, const std::vector<WeighedPair>& pairs) {
  std::vector<std::uint32_t> partners(records);
  for (const auto& pair : pairs) {
    if (pair.bits >= sure) {
      ++partners[pair.a];
      ++partners[pair.b];
    }
  }
  double with[2] = {0, 0};
  double with_two[2] = {0, 0};
  std::vector<bool> of_left(records);
  for (const auto& pair : pairs) {
    of_left[pair.a] = true;
  }
  for (std::size_t i = 0; i < records; ++i) {
    with[of_left[i] ? 0 : 1] += partners[i] > 0 ? 1 : 0;
    with_two[of_left[i] ? 0 : 1] += partners[i] > 1 ? 1 : 0;
  }
  // A record of the left with two partners says that the right has a person twice.
  return {.left = with_two[1] <= hardly_any * with[1], .right = with_two[0] <= hardly_any * with[0]};
}

std::vector<WeighedPair> assigned(std::size_t records, std::vector<WeighedPair> pairs, float least, Once once) {
  std::ranges::sort(pairs, {}, [](const WeighedPair& pair) { return std::tuple{-pair.bits, pair.a, pair.b}; });
  std::vector<bool> taken(records);
  std::vector<WeighedPair> kept;
  for (const auto& pair : pairs) {
    if (pair.bits < least || (once.right && taken[pair.a]) || (once.left && taken[pair.b])) {
      continue;
    }
    taken[pair.a] = true;
    taken[pair.b] = true;
    kept.push_back(pair);
  }
  std::ranges::sort(kept, {}, [](const WeighedPair& pair) { return std::pair{pair.a, pair.b}; });
  return kept;
}

}  // namespace match
