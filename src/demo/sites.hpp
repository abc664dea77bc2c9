#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geography.hpp"

namespace demo {

/// Shares out `total` in proportion to `weights`, exactly (largest remainders; the earlier first where they are equal).
std::vector<std::size_t> share_out(std::size_t total, std::span<const double> weights);

/// How many centres each district has: in proportion to its children under five, one at least where there are enough
/// centres to give each district of each Kent one.
std::vector<std::size_t> centres_by_district(const Geography& geography, std::size_t centres);

/// The areas in which the `count` centres of a district stand: amid its children (k-means, weighted by children under
/// five and by deprivation), no two in one area. `areas` are the district's, `count` of them at least.
std::vector<std::size_t> find_sites(const Geography& geography, std::span<const std::size_t> areas, std::size_t count,
                                    Chance& chance);

}  // namespace demo
