#pragma once

#include <cstdint>

#include "attenders.hpp"
#include "demo.hpp"
#include "milestones.hpp"
#include "visits.hpp"

namespace demo {

/// Weekly places in the timetable of a centre, so that about a dozen people come to a session.
std::size_t slots_of_a_centre(const Options& options);

/// How busy centres must be for the county to have about `options.attendances`: found by drawing a few centres with
/// different busyness.
Busyness find_busyness(const Attenders& attenders, const Milestones& milestones, const Options& options);

}  // namespace demo
