// Births of which health tells how many there were, and nobody's name.
#include <gmock/gmock.h>

#include "birth_lists.hpp"

namespace {

using list_county::north;
using list_county::somebody;
using list_county::taker;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class CountedBirths : public list_county::WithBirthLists {
 protected:
  Json gap(const rights::Asker& asker = taker(), const std::string& from = "2026-04") {
    return Json::parse(json("/births/gap?from=" + from, asker)).at("rows");
  }
  Json cell(const std::string& centre, const std::string& month, const std::string& from = "2026-04") {
    for (const auto& row : gap(taker(), from)) {
      if (row.at("centre") == Json(centre) && row.at("month") == month) {
        return row;
      }
    }
    return {};
  }
  http::Response counts(const std::string& rows) {
    return upload("/births/counts", taker(), "counts", "area,month,count\n" + rows);
  }
};

HEARTH_ON_BOTH_DATABASES(CountedBirths);

TEST_P(CountedBirths, less_those_whom_we_know_are_the_gap) {
  EXPECT_EQ(counts("A1,2026-03,5\nA3,2026-03,2\nA2,2026-03,1\n").status(), 303);
  const auto northern = cell("North centre", "2026-03", "2026-01");
  EXPECT_EQ(northern.at("counted"), 7);
  EXPECT_EQ(northern.at("known"), 1) << "Ben";
  EXPECT_EQ(northern.at("not_yet_known"), 6);
  EXPECT_THAT(page("/births/gap?from=2026-01", taker()),
              AllOf(HasSubstr("6 (of 7 counted, 1 known)"), HasSubstr("7 (of 8 counted, 1 known)")));
}

TEST_P(CountedBirths, of_a_centre_of_which_none_were_counted_are_no_gap) {
  counts("A2,2026-03,5\n");
  const auto northern = cell("North centre", "2026-03", "2026-01");
  EXPECT_TRUE(northern.at("counted").is_null()) << "not counted is not none";
  EXPECT_EQ(northern.at("known"), 1);
  EXPECT_TRUE(northern.at("not_yet_known").is_null());
  EXPECT_THAT(page("/births/gap?from=2026-01", taker()),
              AllOf(HasSubstr("Not counted (1 known)"), HasSubstr("5 (of 5 counted, 0 known)"),
                    Not(HasSubstr("more than counted"))));
}

TEST_P(CountedBirths, are_shown_with_the_largest_gap_first) {
  counts("A1,2026-03,5\nA2,2026-02,3\nA2,2026-03,3\n");
  EXPECT_EQ(gap(taker(), "2026-01").front().at("centre"), "South centre") << "6 in two months, before 4 in one";
  counts("A1,2026-02,9\n");
  EXPECT_EQ(gap(taker(), "2026-01").front().at("centre"), "North centre");
}

TEST_P(CountedBirths, are_never_less_than_none_and_say_where_more_are_known) {
  counts("A1,2026-03,0\nA2,2026-03,3\n");
  EXPECT_EQ(cell("North centre", "2026-03", "2026-01").at("not_yet_known"), 0);
  EXPECT_THAT(
      page("/births/gap?from=2026-01", taker()),
      AllOf(HasSubstr("0 (of 0 counted, 1 known: 1 more than counted)"), HasSubstr("3 (of 3 counted, 1 known)")));
}

TEST_P(CountedBirths, hold_as_they_were_said_last) {
  counts("A1,2026-03,5\nA3,2026-03,2\n");
  turn_clock(std::chrono::seconds{1});
  counts("A1,2026-03,4\n");
  EXPECT_EQ(cell("North centre", "2026-03", "2026-01").at("counted"), 6);
  const auto position = database().journal_position();
  EXPECT_EQ(counts("A1,2026-03,4\n").status(), 303);
  EXPECT_EQ(database().journal_position(), position) << "said twice";
}

TEST_P(CountedBirths, say_what_is_wrong_and_keep_nothing_then) {
  const auto wrong = counts("A1,2026-03,5\nA9,2026-03,2\nA1,soon,2\nA2,2026-03,-1\nA1,March 2026,5\n");
  EXPECT_EQ(wrong.status(), 422);
  EXPECT_THAT(body(wrong),
              AllOf(HasSubstr("Line 3: there is no area “A9”."), HasSubstr("Line 4: “soon” is no month"),
                    HasSubstr("Line 5: “-1” is no number"), HasSubstr("Line 6: this area and month stand")));
  EXPECT_THAT(body(upload("/births/counts", taker(), "counts", "area,month\nA1,2026-03\n")),
              HasSubstr("names no column “count”"));
  EXPECT_TRUE(cell("North centre", "2026-03", "2026-01").at("counted").is_null());
}

TEST_P(CountedBirths, are_added_up_from_a_list_with_and_without_consent) {
  taken_in(list_county::hill + ",,,4/9/2026,,,,,,,ME4 4AA,,no\n,,,5/9/2026,,,,,,,ME4 4DD,,no\n" +
           ",,,6/9/2026,,,,,,,CT1 2BB,,no\n,,,7/9/2026,,,,,,,CT1 2BB,,no\n,,,1/8/2026,,,,,,,CT1 2BB,,no\n");
  const auto northern = cell("North centre", "2026-09");
  EXPECT_EQ(northern.at("counted"), 3);
  EXPECT_EQ(northern.at("known"), 1);
  EXPECT_EQ(northern.at("not_yet_known"), 2);
  EXPECT_EQ(cell("South centre", "2026-09").at("not_yet_known"), 2);
  EXPECT_TRUE(cell("South centre", "2026-08").is_null()) << "one that came late says nothing of its month";
}

TEST_P(CountedBirths, are_shown_for_the_places_where_somebody_has_this_work) {
  counts("A1,2026-03,5\nA2,2026-03,1\n");
  const auto own = gap(somebody(north, {Permission::take_births}), "2026-01");
  ASSERT_FALSE(own.empty());
  for (const auto& row : own) {
    EXPECT_EQ(row.at("centre"), "North centre");
  }
  EXPECT_EQ(get("/births/gap", list_county::desk()).status(), 403);
  EXPECT_THAT(page("/births", somebody(north, {Permission::take_births})), Not(HasSubstr("Send the list")));
  EXPECT_THAT(page("/births", taker()), AllOf(HasSubstr("Send the list"), HasSubstr("/births/gap")));
}

}  // namespace
