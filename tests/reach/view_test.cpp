#include "view.hpp"

#include <gtest/gtest.h>

namespace {

reach::Catalogue two_structures() {
  reach::Catalogue catalogue;
  catalogue.structures = {{"districts",
                           "Districts",
                           "in_force",
                           {{"D 1/ü", "district", "Dover"}, {"kent", "authority", "Kent"}},
                           {1, cohort::none}}};
  catalogue.groups = {"fathers", "lone_parent"};
  return catalogue;
}

http::Request request(const std::string& target) {
  auto read = http::Request::read({.target = target}).value();
  read.name_segments({"", "structure", "node"});
  return read;
}

auto read(const std::string& target) {
  return reach::read_view(request(target), two_structures(), base::Date::of(2026, 9, 30).value());
}

TEST(View, has_an_address_that_leads_back_to_it) {
  const auto view =
      read("/places/districts/D%201%2F%C3%BC?unit=family&window=3m&where=here&under=3&sustained=2").value();
  ASSERT_TRUE(view);
  EXPECT_EQ(view->node(), "D 1/ü");
  EXPECT_EQ(view->asked.question.by, cohort::CountBy::unit);
  const auto again = read(reach::address(*view)).value();
  ASSERT_TRUE(again);
  EXPECT_EQ(reach::address(*again), reach::address(*view));
  EXPECT_EQ(again->words.window, "3m");
  EXPECT_EQ(again->words.sustained, "2");
}

TEST(View, leaves_what_is_usual_out_of_its_address_but_never_the_date) {
  const auto view = read("/places/districts/kent?unit=child&group=none").value();
  EXPECT_EQ(reach::address(*view), "/places/districts/kent?as_at=2026-09-30");
  EXPECT_EQ(reach::address(*view, "list", {{"group", "fathers"}, {"who", "not_seen"}}),
            "/places/districts/kent/list?as_at=2026-09-30&group=fathers&who=not_seen");
}

TEST(View, of_a_place_that_is_not_there_is_nothing_and_of_a_wrong_word_a_problem) {
  EXPECT_FALSE(read("/places/districts/nowhere").value());
  EXPECT_FALSE(read("/places/hubs/kent").value());
  const auto wrong = read("/places/districts/kent?as_at=2026-02-30&unit=cat");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().all().size(), 2U);
}

TEST(View, says_in_words_what_it_counts) {
  const auto view = read("/places/districts/kent?unit=family&under=3&window=1m").value();
  EXPECT_EQ(reach::counted_words(*view), "families with a child under three");
  EXPECT_EQ(reach::window_words(*view), "1 month");
  EXPECT_EQ(reach::units(*view, 1), "1 family");
  EXPECT_EQ(reach::units(*view, 3157), "3,157 families");
}

}  // namespace
