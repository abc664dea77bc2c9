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

}  // namespace
