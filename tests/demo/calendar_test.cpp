#include "calendar.hpp"

#include <gtest/gtest.h>

#include "milestones.hpp"

namespace demo {
namespace {

base::Date day(std::string_view iso) { return *base::Date::parse(iso); }

TEST(Calendar, finds_easter) {
  EXPECT_EQ(easter(2024), day("2024-03-31"));
  EXPECT_EQ(easter(2025), day("2025-04-20"));
  EXPECT_EQ(easter(2026), day("2026-04-05"));
  EXPECT_EQ(easter(2038), day("2038-04-25"));
}

// The published list of England and Wales for 2026 and, with its substitute days, for 2027.
TEST(Calendar, knows_every_bank_holiday_of_two_years_and_no_other) {
  const std::vector<std::string> published{
      "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
      "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"};
  std::vector<std::string> found;
  for (auto date = day("2026-01-01"); date <= day("2027-12-31"); date = date.plus_days(1)) {
    if (is_bank_holiday(date) && date.weekday() != 0 && date.weekday() != 6) {
      found.push_back(date.iso());
    }
  }
  EXPECT_EQ(found, published);
}

TEST(Calendar, has_school_in_june_and_none_in_august) {
  EXPECT_FALSE(is_school_holiday(day("2026-06-17")));
  EXPECT_TRUE(is_school_holiday(day("2026-08-12")));
  EXPECT_TRUE(is_school_holiday(day("2026-10-28")));
  EXPECT_TRUE(is_school_holiday(day("2026-04-08")));
}

TEST(Milestones, are_the_first_of_a_month_and_three_whole_years) {
  const Milestones milestones{day("2026-09-30")};
  EXPECT_EQ(milestones.founded, day("2014-04-01"));
  EXPECT_EQ(milestones.regrouped, day("2024-10-01"));
  EXPECT_EQ(milestones.realigned, day("2026-04-01"));
  EXPECT_EQ(milestones.first_day(), day("2023-10-01"));
  EXPECT_EQ(milestones.years[0].to, day("2026-10-01"));
}

TEST(Milestones, follow_each_other_from_29_february_too) {
  const Milestones milestones{day("2028-02-29")};
  EXPECT_EQ(milestones.years[0].from, milestones.years[1].to);
  EXPECT_EQ(milestones.years[1].from, milestones.years[2].to);
  EXPECT_LT(milestones.founded, milestones.regrouped);
}

}  // namespace
}  // namespace demo
