#include "reach/question.hpp"

#include <gtest/gtest.h>

namespace {

using reach::understand;

reach::Catalogue catalogue() {
  reach::Catalogue catalogue;
  catalogue.structures = {{"districts",
                           "Districts",
                           "in_force",
                           {{"D1", "district", "Dover"}, {"kent", "authority", "Kent"}},
                           {1, cohort::none}},
                          {"hubs", "Hubs", "past", {{"h", "hub", "Hub"}}, {cohort::none}}};
  catalogue.groups = {"fathers", "lone_parent"};
  return catalogue;
}

reach::Words words() {
  reach::Words words;
  words.as_at = "2026-09-30";
  words.structure = "districts";
  return words;
}

TEST(Question, is_understood_with_the_defaults_of_the_contract) {
  const auto asked = understand(words(), catalogue()).value();
  EXPECT_EQ(asked.question.as_at.iso(), "2026-09-30");
  EXPECT_EQ(asked.question.window_first.iso(), "2025-10-01");
  EXPECT_EQ(asked.question.tree, 0U);
  EXPECT_EQ(asked.question.under, 5);
  EXPECT_EQ(asked.question.sustained, 3U);
  EXPECT_EQ(asked.question.by, cohort::CountBy::subject);
  EXPECT_EQ(asked.question.where, cohort::Where::anywhere);
  EXPECT_EQ(asked.tags, std::vector{cohort::none});
}

TEST(Question, window_begins_the_day_after_the_date_so_many_months_before) {
  const auto first = [](const std::string& as_at, const std::string& window) {
    auto asking = words();
    asking.as_at = as_at;
    asking.window = window;
    return understand(asking, catalogue()).value().question.window_first.iso();
  };
  EXPECT_EQ(first("2026-05-31", "3m"), "2026-03-01");
  EXPECT_EQ(first("2026-02-28", "3m"), "2025-11-29");
  EXPECT_EQ(first("2024-02-29", "12m"), "2023-03-01");
}

TEST(Question, groups_are_all_then_each_by_key_or_those_named_each_once) {
  auto asking = words();
  asking.group = "all";
  EXPECT_EQ(understand(asking, catalogue()).value().tags, (std::vector{cohort::none, 0U, 1U}));
  asking.group = "lone_parent,fathers,lone_parent";
  EXPECT_EQ(understand(asking, catalogue()).value().tags, (std::vector{0U, 1U}));
}

/// Each word that is wrong is named, with what would be right.
struct WrongWord {
  const char* field;
  void (*spoil)(reach::Words&);
};
void PrintTo(const WrongWord& word, std::ostream* out) { *out << word.field; }
class Wrong : public testing::TestWithParam<WrongWord> {};

TEST_P(Wrong, word_is_named) {
  auto asking = words();
  GetParam().spoil(asking);
  const auto asked = understand(asking, catalogue());
  ASSERT_FALSE(asked);
  ASSERT_EQ(asked.error().all().size(), 1U) << asked.error().text();
  EXPECT_EQ(asked.error().all().front().field, GetParam().field);
}

INSTANTIATE_TEST_SUITE_P(Words, Wrong,
                         testing::Values(WrongWord{"as-at", [](reach::Words& w) { w.as_at = "2026-02-30"; }},
                                         WrongWord{"window", [](reach::Words& w) { w.window = "0m"; }},
                                         WrongWord{"window", [](reach::Words& w) { w.window = "1201m"; }},
                                         WrongWord{"window", [](reach::Words& w) { w.window = "12"; }},
                                         WrongWord{"window", [](reach::Words& w) { w.window = "m"; }},
                                         WrongWord{"under", [](reach::Words& w) { w.under = "-1"; }},
                                         WrongWord{"under", [](reach::Words& w) { w.under = "five"; }},
                                         WrongWord{"sustained", [](reach::Words& w) { w.sustained = ""; }},
                                         WrongWord{"sustained",
                                                   [](reach::Words& w) { w.sustained = "99999999999999999999"; }},
                                         WrongWord{"unit", [](reach::Words& w) { w.unit = "Child"; }},
                                         WrongWord{"where", [](reach::Words& w) { w.where = "there"; }},
                                         WrongWord{"structure", [](reach::Words& w) { w.structure = "wards"; }},
                                         WrongWord{"level", [](reach::Words& w) { w.level = "hub"; }},
                                         WrongWord{"node", [](reach::Words& w) { w.node = "h"; }},
                                         WrongWord{"group", [](reach::Words& w) { w.group = "mothers"; }},
                                         WrongWord{"group", [](reach::Words& w) { w.group = ""; }},
                                         WrongWord{"group", [](reach::Words& w) { w.group = "fathers,"; }}));

TEST(Question, says_everything_that_is_wrong_at_once) {
  auto asking = words();
  asking.as_at = "soon";
  asking.unit = "adult";
  EXPECT_EQ(understand(asking, catalogue()).error().all().size(), 2U);
}

TEST(Question, knows_the_rungs_by_name) {
  EXPECT_EQ(reach::understand_rung("registered").value(), cohort::Rung::enrolled);
  EXPECT_FALSE(reach::understand_rung("met"));
}

}  // namespace
