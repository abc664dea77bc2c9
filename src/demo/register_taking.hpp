#pragma once

#include <cstdint>
#include <vector>

#include "attenders.hpp"
#include "chance.hpp"
#include "services.hpp"
#include "timetable.hpp"
#include "visits.hpp"

namespace demo {

/// A centre's registers, as they are filled.
class Register {
 public:
  /// `keep`: the share of what is taken that is written down.
  Register(const Attenders& attenders, const Timetable& timetable, const Milestones& milestones, double keep,
           Chance& chance);

  const Timetable& timetable() const { return timetable_; }

  /// Whether the session's service is for this family: a child of its ages, a target group.
  bool suits(const Household& household, std::int32_t session) const;
  bool is_booked(std::int32_t session) const { return service_of(session).booked; }

  /// Writes down those of the family who come: the children whose age it is, with or without their carer; or the carer.
  void take(const Household& household, std::int32_t session);

  /// All of it, by session and person.
  std::vector<Attendance> by_session();

 private:
  const Session& session_at(std::int32_t session) const {
    return timetable_.sessions()[static_cast<std::size_t>(session)];
  }
  const Service& service_of(std::int32_t session) const;
  void write(std::uint32_t person, std::int32_t session);
  AttendanceStatus draw_status(std::int32_t session);

  const Attenders& attenders_;
  const Timetable& timetable_;
  const Milestones& milestones_;
  double keep_;
  Chance& chance_;
  std::vector<Attendance> written_;
};

}  // namespace demo
