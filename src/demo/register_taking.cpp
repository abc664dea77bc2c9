#include "register_taking.hpp"

#include <algorithm>
#include <tuple>

namespace demo {
namespace {

bool suits_age(const Member& member, const Service& service, base::Date on) {
  const auto days = on.days() - member.birth;
  if (member.role != Role::child || days < 0) {
    return false;
  }
  const auto years = days * 4 / 1461;  // a day out at most
  return service.lowest_age <= years && years <= service.highest_age;
}

}  // namespace

Register::Register(const Attenders& attenders, const Timetable& timetable, const Milestones& milestones, double keep,
                   Chance& chance)
    : attenders_{attenders}, timetable_{timetable}, milestones_{milestones}, keep_{keep}, chance_{chance} {}

bool Register::suits(const Household& household, std::int32_t session) const {
  const auto& service = service_of(session);
  if (service.groups != 0 && (service.groups & household.groups) == 0) {
    return false;
  }
  const auto on = session_at(session).on;
  return std::ranges::any_of(attenders_.members(household), [&](const Member& member) {
    const bool for_parents_to_be = service.audience == Audience::carers && service.lowest_age == 0;
    return suits_age(member, service, on) || (for_parents_to_be && member.role == Role::carer);
  });
}

void Register::take(const Household& household, std::int32_t session) {
  if (keep_ < 1 && !chance_.happens(keep_)) {
    return;
  }
  const auto& service = service_of(session);
  const auto on = session_at(session).on;
  const auto members = attenders_.members(household);
  const bool takes_children = service.audience == Audience::children;
  // Registers of children's sessions name about one carer in three.
  bool carer_to_come = !takes_children || chance_.happens(0.35);
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto person = household.first_person + static_cast<std::uint32_t>(i);
    if (takes_children && suits_age(members[i], service, on)) {
      write(person, session);
    } else if (members[i].role == Role::carer && carer_to_come) {
      write(person, session);
      carer_to_come = false;
    }
  }
}

std::vector<Attendance> Register::by_session() {
  const auto key = [](const Attendance& one) { return std::tuple{one.session, one.person}; };
  std::ranges::sort(written_, {}, key);
  const auto twice = std::ranges::unique(written_, {}, key);
  written_.erase(twice.begin(), twice.end());
  return std::move(written_);
}

const Service& Register::service_of(std::int32_t session) const {
  return services()[timetable_.slots()[session_at(session).slot].service];
}

void Register::write(std::uint32_t person, std::int32_t session) {
  // A drop-in that was cancelled has no register, but for a mistake now and then.
  if (session_at(session).status == SessionStatus::cancelled && !is_booked(session) && !chance_.happens(0.1)) {
    return;
  }
  written_.push_back({static_cast<std::uint32_t>(session), person, draw_status(session)});
}

AttendanceStatus Register::draw_status(std::int32_t session) {
  const auto& [on, slot, status] = session_at(session);
  const auto luck = chance_.unit();
  if (on > milestones_.as_at) {
    return AttendanceStatus::booked;
  }
  if (status == SessionStatus::cancelled) {
    return luck < 0.1 ? AttendanceStatus::present : AttendanceStatus::booked;
  }
  if (!is_booked(session)) {
    return AttendanceStatus::present;
  }
  return luck < 0.86 ? AttendanceStatus::present : luck < 0.94 ? AttendanceStatus::absent : AttendanceStatus::excused;
}

}  // namespace demo
