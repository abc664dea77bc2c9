#include "assign.hpp"

#include <gtest/gtest.h>

namespace {

using match::Once;
using match::WeighedPair;

TEST(Assign, gives_each_record_its_surest_partner) {
  const auto kept = match::assigned(4, {{0, 2, 9}, {0, 3, 5}, {1, 2, 8}, {1, 3, 4}}, 0, {true, true});
  EXPECT_EQ(kept, (std::vector<WeighedPair>{{0, 2, 9}, {1, 3, 4}}));
}

TEST(Assign, lets_a_record_have_several_where_the_other_list_may_repeat_itself) {
  const auto kept = match::assigned(4, {{0, 2, 9}, {0, 3, 5}, {1, 2, 8}}, 0, {.left = true, .right = false});
  EXPECT_EQ(kept, (std::vector<WeighedPair>{{0, 2, 9}, {0, 3, 5}}));
}

TEST(Assign, leaves_out_what_is_less_than_asked) {
  EXPECT_TRUE(match::assigned(2, {{0, 1, -1}}, 0, {true, true}).empty());
}

TEST(Once, is_judged_by_how_often_a_sure_record_has_two_partners) {
  std::vector<WeighedPair> pairs;
  for (std::uint32_t i = 0; i < 100; ++i) {
    pairs.push_back({i, 100 + i, 20});
  }
  EXPECT_TRUE(match::judged_once(300, pairs).left);
  EXPECT_TRUE(match::judged_once(300, pairs).right);
  for (std::uint32_t i = 0; i < 50; ++i) {
    pairs.push_back({i, 200 + i, 20});
  }
  EXPECT_TRUE(match::judged_once(300, pairs).left);
  EXPECT_FALSE(match::judged_once(300, pairs).right);
}

}  // namespace
