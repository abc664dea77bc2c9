#include "relatives.hpp"

#include <cmath>

#include "levels.hpp"

namespace match {
namespace {

constexpr double doubt = 2;  // pairs of relatives as which the belief counts

// A surname in common, and seldom more.
constexpr OfLevels believed_of_full_names{0, .01, .01, .04, .06, .55, .28, .05};

OfLevels weights_of_full_names(const OfLevels& found, const OfLevels& u) {
  double pairs = 0;
  for (std::size_t level = same; level < levels_of(Kind::full_name); ++level) {
    pairs += found[level];
  }
  OfLevels weights{};
  for (std::size_t level = same; level < levels_of(Kind::full_name); ++level) {
    const auto share = (found[level] + doubt * believed_of_full_names[level]) / (pairs + doubt);
    weights[level] = std::log2(share / u[level]);
  }
  return weights;
}

// Only among dates that are clearly two is anything learned: what the same date is worth would be learned of the
// persons' own copies, and relatives be taken for one.
OfLevels weights_of_dates(const OfLevels& found, const OfLevels& u) {
  const auto pairs = found[date_level::different] + found[date_level::generation];
  const auto among = u[date_level::different] + u[date_level::generation];
  OfLevels weights{};
  for (const auto level : {date_level::different, date_level::generation}) {
    const auto of_strangers = u[level] / among;
    weights[level] = std::log2((found[level] + doubt * of_strangers) / (pairs + doubt) / of_strangers);
  }
  return weights;
}

}  // namespace

OfLevels weights_of_relatives(Kind kind, const OfLevels& found, const OfLevels& u) {
  switch (kind) {
    case Kind::full_name:
      return weights_of_full_names(found, u);
    case Kind::date:
      return weights_of_dates(found, u);
    default:
      return {};
  }
}

}  // namespace match
