#pragma once

#include <cstdint>
#include <filesystem>

#include "attenders.hpp"
#include "centres.hpp"
#include "demo.hpp"
#include "milestones.hpp"

namespace demo {

/// Draws every centre's timetable and registers and writes sessions.csv, attendances.csv and headcounts.csv, centre by
/// centre and in each by start; attendances by session and person. `most_people` as for PeopleFiles.
void write_sessions(const Attenders& attenders, const Centres& centres, const Milestones& milestones,
                    const Options& options, std::uint64_t most_people, const std::filesystem::path& folder);

}  // namespace demo
