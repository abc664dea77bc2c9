#pragma once

#include <cstdint>
#include <vector>

#include "centres.hpp"
#include "geography.hpp"

namespace demo {

/// How well a centre reaches its families. All of it is invented; what matters is that centres and districts differ:
/// some reach the families most in need better than the rest, some worse, some get better over the years.
struct Pull {
  double base;         ///< share of the families of an average area that come in a year
  double deprivation;  ///< added for the most deprived areas, taken off for the least
  double need;         ///< added for families in a group in need
  double trend;        ///< taken off for each year before the last
  double outreach;     ///< share of the families in need whom a worker visits in a year
};

/// One for each centre. A district's own level lies between 0.53 and 1.10 (in the end 99 in 100 come at most), evenly
/// spread over the districts of a Kent.
std::vector<Pull> draw_pulls(const Centres& centres, const Geography& geography, std::uint64_t seed);

}  // namespace demo
