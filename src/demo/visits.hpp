#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "attenders.hpp"
#include "milestones.hpp"
#include "timetable.hpp"

namespace demo {

enum class AttendanceStatus : std::uint8_t { present, absent, excused, booked };

std::string_view name_of(AttendanceStatus status);

struct Attendance {
  std::uint32_t session;  ///< in the centre's timetable
  std::uint32_t person;   ///< number
  AttendanceStatus status;
};

/// How busy the county is.
struct Busyness {
  double mean = 10;  ///< visits, about, that a regular family adds in a year to its first three
  double keep = 1;   ///< share of the visits that take place at all: less than 1 where few attendances are wanted
};

/// What stands in a centre's registers, by session and person, none twice. Families come by habit: most to the same
/// slot each week, at first often and then less; some once or a few times only. Who is drawn depends on the seed and
/// the centre's number only.
std::vector<Attendance> draw_attendances(const Attenders& attenders, std::size_t centre, const Timetable& timetable,
                                         const Milestones& milestones, Busyness busyness, std::uint64_t seed);

}  // namespace demo
