#include "base/interval.hpp"

#include <gtest/gtest.h>

namespace {

using base::Date;
using base::Interval;

Date may(unsigned day) { return Date::of(2026, 5, day).value(); }

TEST(Interval, holds_its_first_day_and_not_its_last) {
  const auto may_to_june = Interval::of(may(1), Date::of(2026, 6, 1)).value();
  EXPECT_FALSE(may_to_june.holds(may(1).plus_days(-1)));
  EXPECT_TRUE(may_to_june.holds(may(1)));
  EXPECT_TRUE(may_to_june.holds(may(31)));
  EXPECT_FALSE(may_to_june.holds(may(31).plus_days(1)));
}

TEST(Interval, without_from_is_always_and_without_to_is_still) {
  EXPECT_TRUE(Interval::of(std::nullopt, may(2)).value().holds(Date::parse("0001-01-01").value()));
  EXPECT_TRUE(Interval::of(may(2), std::nullopt).value().holds(Date::parse("9999-12-31").value()));
  EXPECT_EQ(Interval::of(std::nullopt, std::nullopt), Interval::always());
}

TEST(Interval, that_does_not_end_after_it_begins_is_refused) {
  EXPECT_FALSE(Interval::of(may(2), may(2)));
  EXPECT_FALSE(Interval::of(may(3), may(2)));
}

TEST(Interval, that_ends_on_the_day_another_begins_does_not_overlap_it) {
  const auto first = Interval::of(std::nullopt, may(10)).value();
  const auto next = Interval::of(may(10), std::nullopt).value();
  EXPECT_FALSE(first.overlaps(next));
  EXPECT_FALSE(next.overlaps(first));
  EXPECT_TRUE(first.overlaps(Interval::of(may(9), may(10)).value()));
}

}  // namespace
