#include "base/london.hpp"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono;

std::string london(year_month_day day, hours hour, minutes minute) {
  return base::london_date(sys_days{day} + hour + minute).iso();
}

TEST(LondonDate, is_that_of_greenwich_in_winter) {
  EXPECT_EQ(london(2026y / 11 / 22, 23h, 59min), "2026-11-22");
  EXPECT_EQ(london(2026y / 1 / 1, 0h, 0min), "2026-01-01");
}

TEST(LondonDate, is_tomorrow_already_in_the_last_hour_of_a_summer_day) {
  EXPECT_EQ(london(2026y / 7 / 1, 22h, 59min), "2026-07-01");
  EXPECT_EQ(london(2026y / 7 / 1, 23h, 0min), "2026-07-02");
}

// In 2026 the last Sundays are 29 March and 25 October.
TEST(LondonDate, changes_on_the_last_sundays_of_march_and_october) {
  EXPECT_EQ(london(2026y / 3 / 28, 23h, 30min), "2026-03-28");
  EXPECT_EQ(london(2026y / 3 / 29, 23h, 30min), "2026-03-30");
  EXPECT_EQ(london(2026y / 10 / 24, 23h, 30min), "2026-10-25");
  EXPECT_EQ(london(2026y / 10 / 25, 23h, 30min), "2026-10-25");
}

TEST(LondonTime, is_an_hour_ahead_of_greenwich_in_summer) {
  const auto winter = base::london_time(sys_days{2026y / 11 / 22} + 8h + 30min + 59s);
  EXPECT_EQ(winter.date.iso(), "2026-11-22");
  EXPECT_EQ(winter.hour * 60 + winter.minute, 8 * 60 + 30);
  const auto summer = base::london_time(sys_days{2026y / 7 / 1} + 23h + 5min);
  EXPECT_EQ(summer.date.iso(), "2026-07-02");
  EXPECT_EQ(summer.hour * 60 + summer.minute, 5);
}

// The twin: of every hour in three years, the first whose date in London is that day.
TEST(LondonMidnight, is_the_first_instant_of_the_day_in_london) {
  auto begins = base::london_date(sys_days{2025y / 1 / 1});
  for (system_clock::time_point hour = sys_days{2025y / 1 / 1}; hour < sys_days{2028y / 1 / 1}; hour += 1h) {
    if (base::london_date(hour) > begins) {
      begins = base::london_date(hour);
      ASSERT_EQ(base::london_midnight(begins), hour) << begins.iso();
    }
  }
}

}  // namespace
