#include "calendar.hpp"

#include <gtest/gtest.h>

namespace {

TEST(TwinCalendar, window_begins_the_day_after_the_date_so_many_months_before) {
  EXPECT_EQ(twin::window_begins("2026-09-30", 12), "2025-10-01");
  EXPECT_EQ(twin::window_begins("2026-05-31", 3), "2026-03-01");
  EXPECT_EQ(twin::window_begins("2024-05-31", 3), "2024-03-01");
  EXPECT_EQ(twin::window_begins("2026-02-28", 3), "2025-11-29");
  EXPECT_EQ(twin::window_begins("2024-02-29", 12), "2023-03-01");
  EXPECT_EQ(twin::window_begins("2026-01-15", 1), "2025-12-16");
  EXPECT_EQ(twin::window_begins("2026-09-30", 1200), "1926-10-01");
}

TEST(TwinCalendar, window_may_begin_before_any_date_that_is_written) {
  EXPECT_LT(twin::window_begins("0050-06-01", 1200), "0001-01-01");
}

TEST(TwinCalendar, interval_holds_its_first_day_and_not_its_last) {
  EXPECT_TRUE(twin::holds("2026-05-01", "2026-06-01", "2026-05-01"));
  EXPECT_TRUE(twin::holds("2026-05-01", "2026-06-01", "2026-05-31"));
  EXPECT_FALSE(twin::holds("2026-05-01", "2026-06-01", "2026-06-01"));
  EXPECT_FALSE(twin::holds("2026-05-01", "2026-06-01", "2026-04-30"));
}

TEST(TwinCalendar, interval_without_from_is_always_and_without_to_is_still) {
  EXPECT_TRUE(twin::holds("", "2026-06-01", "0001-01-01"));
  EXPECT_TRUE(twin::holds("2026-05-01", "", "9999-12-31"));
  EXPECT_TRUE(twin::holds("", "", "2026-05-01"));
}

TEST(TwinCalendar, year_is_complete_on_the_birthday) {
  EXPECT_FALSE(twin::has_completed("2021-09-30", 5, "2026-09-29"));
  EXPECT_TRUE(twin::has_completed("2021-09-30", 5, "2026-09-30"));
  EXPECT_TRUE(twin::has_completed("2026-09-30", 0, "2026-09-30"));
}

TEST(TwinCalendar, born_on_29_february_completes_a_year_on_1_march_of_a_common_year) {
  EXPECT_FALSE(twin::has_completed("2020-02-29", 5, "2025-02-28"));
  EXPECT_TRUE(twin::has_completed("2020-02-29", 5, "2025-03-01"));
  EXPECT_FALSE(twin::has_completed("2020-02-29", 4, "2024-02-28"));
  EXPECT_TRUE(twin::has_completed("2020-02-29", 4, "2024-02-29"));
}

}  // namespace
