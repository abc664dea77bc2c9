#include "html/numbers.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace {

TEST(Numbers, have_a_comma_every_three_digits) {
  EXPECT_EQ(html::number(0), "0");
  EXPECT_EQ(html::number(999), "999");
  EXPECT_EQ(html::number(1000), "1,000");
  EXPECT_EQ(html::number(89'512), "89,512");
  EXPECT_EQ(html::number(3'456'789), "3,456,789");
}

TEST(Numbers, below_zero_have_a_minus_sign_and_not_a_hyphen) {
  EXPECT_EQ(html::number(-1200), "\u22121,200");
  EXPECT_EQ(html::number(std::numeric_limits<std::int64_t>::min()), "\u22129,223,372,036,854,775,808");
  EXPECT_EQ(html::per_cent(-25), "\u22122.5%");
}

TEST(Numbers, give_shares_one_decimal) {
  EXPECT_EQ(html::per_cent(656), "65.6%");
  EXPECT_EQ(html::per_cent(1000), "100.0%");
  EXPECT_EQ(html::per_cent(0), "0.0%");
  EXPECT_EQ(html::per_cent(5), "0.5%");
  EXPECT_EQ(html::per_cent(12345), "1,234.5%");
}

TEST(Numbers, show_a_dash_where_there_is_no_share) { EXPECT_EQ(html::per_cent({}), "\u2013"); }

TEST(Numbers, are_plain_for_scripts) {
  EXPECT_EQ(html::decimal(12345), "1234.5");
  EXPECT_EQ(html::decimal(-5), "-0.5");
}

TEST(Dates, are_written_with_the_name_of_the_month) {
  EXPECT_EQ(html::date(*base::Date::parse("2026-09-30")), "30 September 2026");
  EXPECT_EQ(html::date(*base::Date::parse("2024-02-01")), "1 February 2024");
  EXPECT_EQ(html::month(*base::Date::parse("2026-12-31")), "December 2026");
}

TEST(Ages, are_in_months_below_two_years_and_complete_on_the_day) {
  const auto age = [](const char* born, const char* on) {
    return html::age(*base::Date::parse(born), *base::Date::parse(on));
  };
  EXPECT_EQ(age("2026-09-30", "2026-09-30"), "0 months");
  EXPECT_EQ(age("2026-08-31", "2026-09-30"), "0 months");
  EXPECT_EQ(age("2026-08-30", "2026-09-30"), "1 month");
  EXPECT_EQ(age("2024-10-01", "2026-09-30"), "23 months");
  EXPECT_EQ(age("2024-09-30", "2026-09-30"), "2 years");
  EXPECT_EQ(age("2021-10-01", "2026-09-30"), "4 years");
}

TEST(TimeOfDay, is_of_twelve_hours_with_words_for_the_middles) {
  EXPECT_EQ(html::time_of_day(8, 30), "8:30am");
  EXPECT_EQ(html::time_of_day(17, 0), "5pm");
  EXPECT_EQ(html::time_of_day(0, 5), "12:05am");
  EXPECT_EQ(html::time_of_day(12, 5), "12:05pm");
  EXPECT_EQ(html::time_of_day(12, 0), "midday");
  EXPECT_EQ(html::time_of_day(0, 0), "midnight");
}

TEST(Instants, are_what_a_clock_in_London_shows) {
  EXPECT_EQ(html::instant("2026-11-22T08:30:00.000Z"), "22 November 2026, 8:30am");
  EXPECT_EQ(html::instant("2026-07-01T08:30:00.000Z"), "1 July 2026, 9:30am");   // summer time
  EXPECT_EQ(html::instant("2026-06-30T23:30:00.000Z"), "1 July 2026, 12:30am");  // another day there
}

TEST(Instants, that_are_none_stay_as_they_are) {
  EXPECT_EQ(html::instant(""), "");
  EXPECT_EQ(html::instant("yesterday"), "yesterday");
}

}  // namespace
