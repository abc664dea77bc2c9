#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "milestones.hpp"

namespace demo {

/// A weekly place in a centre's timetable.
struct Slot {
  std::size_t service;
  unsigned weekday;   ///< 1 Monday to 6 Saturday
  int start;          ///< minutes since midnight
  int length;         ///< minutes
  bool august;        ///< goes on through the summer holidays; most centres are quiet then
  std::uint8_t term;  ///< of a course: in which third of the year it is given, 0 to 2; 3: in each
};

enum class SessionStatus : std::uint8_t { held, cancelled, planned, not_known };

std::string_view name_of(SessionStatus status);

struct Session {
  base::Date on;
  std::uint32_t slot;
  SessionStatus status;
};

/// A centre's sessions over the three years, and those planned for the weeks after, in the order of their starts.
class Timetable {
 public:
  /// `slots` weekly places, drawn for the centre of this number.
  Timetable(std::uint64_t seed, std::size_t centre, std::size_t slots, const Milestones& milestones);

  const std::vector<Slot>& slots() const { return slots_; }
  const std::vector<Session>& sessions() const { return sessions_; }

  static constexpr std::int32_t none = -1;
  /// The week of a date: 0 is the one in which the three years begin.
  std::int32_t week_of(base::Date date) const { return (date.days() - first_monday_.days()) / 7; }
  std::int32_t weeks() const { return weeks_; }
  /// The number of the session that the slot has in that week, or none.
  std::int32_t session_in(std::int32_t week, std::size_t slot) const {
    return by_week_[static_cast<std::size_t>(week) * slots_.size() + slot];
  }

 private:
  base::Date first_monday_;
  std::int32_t weeks_ = 0;
  std::vector<Slot> slots_;
  std::vector<Session> sessions_;
  std::vector<std::int32_t> by_week_;
};

}  // namespace demo
