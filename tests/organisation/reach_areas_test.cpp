#include <gmock/gmock.h>

#include "small_county.hpp"

namespace {

using small_county::field_of;
using testing::HasSubstr;

using ReachAreaEdits = small_county::Edits;

HEARTH_ON_BOTH_DATABASES(ReachAreaEdits);

TEST_P(ReachAreaEdits, hand_several_areas_to_another_centre_from_a_day_on) {
  ASSERT_TRUE(hand({"A1", "A2", "A4"}, "quay", "2027-04-01"));
  EXPECT_EQ(centre_of("A1", "2027-03-31"), "pier");
  EXPECT_EQ(centre_of("A1", "2027-04-01"), "quay");
  EXPECT_EQ(centre_of("A4", "2027-03-31"), "");
  EXPECT_EQ(centre_of("A4", "2027-04-01"), "quay");
  EXPECT_EQ(last_entry(), R"(reach_area change {"from":"2027-04-01","became":"quay","areas":[)"
                          R"({"area":"A1","was":"pier"},{"area":"A2","was":"pier"},{"area":"A4","was":null}]})");
}

TEST_P(ReachAreaEdits, say_the_same_when_they_are_sent_again) {
  ASSERT_TRUE(hand({"A1"}, "quay", "2027-04-01"));
  const auto before = entries();
  EXPECT_TRUE(hand({"A1", "A1"}, "quay", "2027-04-01"));
  EXPECT_EQ(entries(), before);
}

TEST_P(ReachAreaEdits, of_several_write_none_where_one_cannot_be) {
  ASSERT_TRUE(hand({"A1"}, "quay", "2027-04-01"));
  const auto refused = hand({"A1", "A2"}, "mill", "2027-01-01");
  EXPECT_EQ(field_of(refused), "from");
  EXPECT_THAT(refused.error().text(), HasSubstr("From 1 April 2027, Town has Quay already"));
  EXPECT_EQ(centre_of("A2", "2027-01-01"), "pier");
  EXPECT_EQ(field_of(hand({"A1", "A9"}, "mill", "2027-05-01")), "area");
  EXPECT_EQ(field_of(hand({"A1"}, "moon", "2027-05-01")), "centre");
  EXPECT_EQ(field_of(hand({}, "mill", "2027-05-01")), "area");
}

TEST_P(ReachAreaEdits, can_leave_an_area_to_nobody) {
  ASSERT_TRUE(hand({"A1"}, std::nullopt, "2027-04-01"));
  EXPECT_EQ(centre_of("A1", "2027-04-01"), "");
  EXPECT_EQ(centre_of("A1", "2027-03-31"), "pier");
}

}  // namespace
