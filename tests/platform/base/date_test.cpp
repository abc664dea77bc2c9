#include "base/date.hpp"

#include <gtest/gtest.h>

namespace {

using base::Date;
using base::LocalTime;

Date date(std::string_view iso) { return Date::parse(iso).value(); }

TEST(Date, refuses_what_is_not_a_date) {
  for (const auto* text :
       {"", "2026-02-30", "2026-2-3", "2026-13-01", "0000-01-01", "2026/01/01", "2026-01-01 ", "+026-01-01"}) {
    EXPECT_FALSE(Date::parse(text)) << text;
  }
}

TEST(Date, is_written_as_it_was_read) {
  for (const auto* text : {"0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31"}) {
    EXPECT_EQ(date(text).iso(), text);
  }
}

TEST(Date, less_months_keeps_the_day_or_takes_the_last_of_a_shorter_month) {
  EXPECT_EQ(date("2026-05-31").minus_months(3), date("2026-02-28"));
  EXPECT_EQ(date("2024-05-31").minus_months(3), date("2024-02-29"));
  EXPECT_EQ(date("2026-02-28").minus_months(3), date("2025-11-28"));
  EXPECT_EQ(date("2026-09-30").minus_months(12), date("2025-09-30"));
  EXPECT_EQ(date("2026-01-15").minus_months(1), date("2025-12-15"));
}

TEST(Date, born_on_29_february_completes_a_year_on_1_march_of_a_common_year) {
  EXPECT_EQ(date("2024-02-29").birthday(1), date("2025-03-01"));
  EXPECT_EQ(date("2024-02-29").birthday(4), date("2028-02-29"));
  EXPECT_EQ(date("2024-02-28").birthday(1), date("2025-02-28"));
}

TEST(LocalTime, is_kept_as_written_to_the_minute) {
  EXPECT_EQ(LocalTime::parse("2026-09-30T09:30").value().iso(), "2026-09-30T09:30");
  for (const auto* text :
       {"2026-09-30", "2026-09-30T24:00", "2026-09-30T09:60", "2026-09-30 09:30", "2026-09-30T09:30:00"}) {
    EXPECT_FALSE(LocalTime::parse(text)) << text;
  }
}

}  // namespace
