#include <gtest/gtest.h>

#include "slow_reach.hpp"
#include "two_hubs.hpp"

// The figures made of the sets, and the rows in which they stand, worked by hand.
namespace {

using namespace twin;

void add_count(Package& county, const std::string& area, const std::string& as_at, const std::string& count,
               const std::string& group = "") {
  add(county, "population", {{"area", area}, {"group", group}, {"as_at", as_at}, {"count", count}});
}

Package county_with(int known, int seen) {
  auto county = two_hubs();
  for (int child = 0; child < known; ++child) {
    add_person(county, "p" + std::to_string(child), "f" + std::to_string(child));
    if (child < seen) add_visit(county, "p" + std::to_string(child), "2026-06-01T10:00");
  }
  return county;
}

TEST(SlowFigures, estimate_takes_each_areas_latest_count_that_is_not_after_the_day) {
  auto county = two_hubs();
  add_count(county, "E1", "2020-06-30", "100");
  add_count(county, "E1", "2026-09-30", "110");
  add_count(county, "E1", "2026-10-01", "999");
  add_count(county, "W1", "2021-06-30", "7");
  EXPECT_EQ(figure(county, plainly(), "east", "estimate"), "110");
  EXPECT_EQ(figure(county, plainly(), "county", "estimate"), "117");
}

TEST(SlowFigures, estimate_is_empty_where_an_area_has_none_or_there_is_no_area) {
  auto county = two_hubs();
  add_count(county, "E1", "2020-06-30", "0");
  add_count(county, "W1", "2026-10-01", "5");
  EXPECT_EQ(figure(county, plainly(), "east", "estimate"), "0");
  EXPECT_EQ(figure(county, plainly(), "west", "estimate"), "");
  EXPECT_EQ(figure(county, plainly(), "county", "estimate"), "");
  county["reach_areas"].rows.clear();
  EXPECT_EQ(figure(county, plainly(), "east", "estimate"), "");
}

TEST(SlowFigures, estimate_of_a_group_is_of_the_groups_own_counts) {
  auto county = two_hubs();
  add_count(county, "E1", "2020-06-30", "100");
  add_count(county, "E1", "2020-06-30", "30", "g");
  auto question = plainly();
  question.groups = Groups::all;
  EXPECT_EQ(figure(county, question, "east", "estimate"), "100");
  EXPECT_EQ(figure(county, question, "east", "estimate", "g"), "30");
  EXPECT_EQ(figure(county, question, "east", "estimate", "h"), "");
}

TEST(SlowFigures, reach_is_rounded_to_one_decimal_halves_away_from_zero) {
  EXPECT_EQ(figure(county_with(3, 2), plainly(), "county", "reach"), "66.7");
  EXPECT_EQ(figure(county_with(3, 1), plainly(), "county", "reach"), "33.3");
  EXPECT_EQ(figure(county_with(16, 1), plainly(), "county", "reach"), "6.3");  // 6.25
  EXPECT_EQ(figure(county_with(4, 0), plainly(), "county", "reach"), "0.0");
  EXPECT_EQ(figure(county_with(4, 4), plainly(), "county", "reach"), "100.0");
  EXPECT_EQ(figure(county_with(0, 0), plainly(), "county", "reach"), "");
}

TEST(SlowFigures, band_is_decided_on_the_unrounded_ratio) {
  EXPECT_EQ(figure(county_with(20, 17), plainly(), "county", "band"), "outstanding");  // 85
  EXPECT_EQ(figure(county_with(20, 13), plainly(), "county", "band"), "good");         // 65
  EXPECT_EQ(figure(county_with(20, 12), plainly(), "county", "band"), "below");
  EXPECT_EQ(figure(county_with(0, 0), plainly(), "county", "band"), "");
  const auto nearly_good = county_with(317, 206);  // 64.98, shown as 65.0
  EXPECT_EQ(figure(nearly_good, plainly(), "county", "reach"), "65.0");
  EXPECT_EQ(figure(nearly_good, plainly(), "county", "band"), "below");
}

TEST(SlowFigures, rows_go_by_node_and_then_by_group_in_the_order_of_bytes) {
  auto county = two_hubs();
  add(county, "structure_nodes",
      {{"structure", "s"}, {"node", "West"}, {"parent", "west"}, {"level", "hub"}, {"name", "a, \"b\""}});
  auto question = plainly();
  question.groups = Groups::all;
  question.node = "west";
  EXPECT_EQ(csv(reach(county, question)),
            "node,name,level,group,known,registered,seen,sustained,estimate,reach,band\r\n"
            "West,\"a, \"\"b\"\"\",hub,all,0,0,0,0,,,\r\n"
            "West,\"a, \"\"b\"\"\",hub,g,0,0,0,0,,,\r\n"
            "West,\"a, \"\"b\"\"\",hub,h,0,0,0,0,,,\r\n"
            "west,The west,hub,all,0,0,0,0,,,\r\n"
            "west,The west,hub,g,0,0,0,0,,,\r\n"
            "west,The west,hub,h,0,0,0,0,,,\r\n");
}

TEST(SlowFigures, level_and_node_together_ask_for_the_nodes_that_are_both) {
  auto question = plainly();
  question.level = "hub";
  EXPECT_EQ(reach(two_hubs(), question).size(), 3U);
  question.node = "east";
  EXPECT_EQ(reach(two_hubs(), question).size(), 2U);
  question.level = "authority";
  EXPECT_EQ(reach(two_hubs(), question).size(), 1U);
}

TEST(SlowFigures, list_of_groups_gives_those_only_by_key) {
  auto question = plainly();
  question.node = "east";
  question.groups = Groups::list;
  question.listed = {"h", "g"};
  const auto answer = reach(two_hubs(), question);
  ASSERT_EQ(answer.size(), 3U);
  EXPECT_EQ(answer[1][3], "g");
  EXPECT_EQ(answer[2][3], "h");
}

TEST(SlowFigures, who_gives_person_and_family_by_person_or_families_alone) {
  auto county = two_hubs();
  add_person(county, "b", "f1");
  add_person(county, "B", "f2");
  add_person(county, "a", "f2");
  auto question = plainly();
  question.node = "county";
  EXPECT_EQ(csv(who(county, {question, Word::known, false})), "person,family\r\nB,f2\r\na,f2\r\nb,f1\r\n");
  question.unit = Unit::family;
  EXPECT_EQ(csv(who(county, {question, Word::known, false})), "family\r\nf1\r\nf2\r\n");
}

TEST(SlowFigures, export_has_every_column_rows_by_key_and_postcodes_as_they_are_held) {
  Package package;
  package["postcodes"] = {{"area", "postcode"}, {{{"postcode", "me44ab"}, {"area", "E1"}}}};
  package["postcodes"].rows.push_back({{"postcode", "ME4 4AA"}, {"area", "E1"}});
  package["groups"] = {{"group", "name"}, {}};
  const auto out = exported(package);
  EXPECT_FALSE(out.contains("groups"));
  EXPECT_EQ(csv(out.at("postcodes")), "postcode,area\r\nME4 4AA,E1\r\nME4 4AB,E1\r\n");
}

}  // namespace
