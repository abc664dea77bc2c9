#pragma once

#include <cstdint>
#include <filesystem>

#include "centres.hpp"
#include "geography.hpp"
#include "milestones.hpp"

namespace demo {

/// Writes structures.csv, structure_nodes.csv and structure_centres.csv: three trees over the same centres.
///
/// - `hubs-2014`, past: county, district, hub (17 a Kent); from `founded` to `regrouped`.
/// - `districts`, in force: county, district; from `regrouped`; a few centres went over to the next district when
///   they were `realigned`.
/// - `proposal`, proposed: county, locality (4 a Kent), group (2 to a locality, by longitude, across districts);
///   undated, so that it can be asked at any date.
void write_structures(const Centres& centres, const Geography& geography, const Milestones& milestones,
                      const std::filesystem::path& folder);

}  // namespace demo
