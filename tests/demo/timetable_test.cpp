#include "timetable.hpp"

#include <gtest/gtest.h>

#include "calendar.hpp"
#include "milestones.hpp"

namespace demo {
namespace {

Milestones milestones_of_2026() { return Milestones{*base::Date::parse("2026-09-30")}; }

TEST(Timetable, has_no_session_on_a_bank_holiday_at_christmas_or_on_a_sunday) {
  const Timetable timetable{1, 0, 40, milestones_of_2026()};
  ASSERT_FALSE(timetable.sessions().empty());
  for (const auto& session : timetable.sessions()) {
    EXPECT_FALSE(is_bank_holiday(session.on) || is_shut(session.on) || session.on.weekday() == 0) << session.on.iso();
  }
}

TEST(Timetable, is_quiet_in_august) {
  const Timetable timetable{1, 0, 40, milestones_of_2026()};
  int june = 0;
  int august = 0;
  for (const auto& session : timetable.sessions()) {
    june += session.on.month() == 6 ? 1 : 0;
    august += session.on.month() == 8 ? 1 : 0;
  }
  EXPECT_GT(august, 0);
  EXPECT_LT(august * 2, june);
}

TEST(Timetable, finds_each_session_by_its_week_and_slot) {
  const Timetable timetable{1, 3, 12, milestones_of_2026()};
  for (std::size_t i = 0; i < timetable.sessions().size(); ++i) {
    const auto& session = timetable.sessions()[i];
    EXPECT_EQ(timetable.session_in(timetable.week_of(session.on), session.slot), static_cast<std::int32_t>(i));
  }
}

TEST(Timetable, plans_what_is_to_come_and_has_held_or_cancelled_most_of_what_was) {
  const auto milestones = milestones_of_2026();
  const Timetable timetable{1, 0, 40, milestones};
  int held = 0;
  int cancelled = 0;
  for (const auto& session : timetable.sessions()) {
    if (session.on > milestones.as_at) {
      EXPECT_NE(session.status, SessionStatus::held);
    }
    held += session.status == SessionStatus::held ? 1 : 0;
    cancelled += session.status == SessionStatus::cancelled ? 1 : 0;
  }
  EXPECT_GT(held, 20 * cancelled);
  EXPECT_GT(cancelled, 0);
}

}  // namespace
}  // namespace demo
