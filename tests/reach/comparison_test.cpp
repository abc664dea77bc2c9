#include "comparison.hpp"

#include <gtest/gtest.h>

#include <random>

namespace {

using cohort::Rungs;

TEST(Comparison, tells_apart_what_adds_up_to_the_whole_change) {
  std::mt19937 random{1};
  const auto rungs = [&] {
    const auto known = static_cast<std::uint32_t>(random() % 500);
    return Rungs{known, 0, known == 0 ? 0 : static_cast<std::uint32_t>(random() % (known + 1)), 0};
  };
  for (int i = 0; i < 1'000; ++i) {
    const reach::Comparison all{rungs(), rungs(), rungs()};
    const auto [boundary, population, real] = all.seen();
    EXPECT_EQ(boundary + population + real, std::int64_t{all.now.seen} - all.then.seen);
  }
}

TEST(Comparison, gives_a_boundary_what_only_a_boundary_did) {
  const reach::Comparison all{{100, 0, 60, 0}, {50, 0, 30, 0}, {50, 0, 30, 0}};
  EXPECT_EQ(all.seen().boundary, -30);
  EXPECT_EQ(all.seen().population, 0);
  EXPECT_EQ(all.seen().real, 0);
  EXPECT_EQ(all.share()->boundary, 0);
}

TEST(Comparison, gives_the_number_of_children_what_came_at_the_reach_of_then) {
  const reach::Comparison all{{100, 0, 60, 0}, {100, 0, 60, 0}, {200, 0, 120, 0}};
  EXPECT_EQ(all.seen().population, 60);
  EXPECT_EQ(all.seen().real, 0);
  EXPECT_EQ(all.share()->real, 0);
}

TEST(Comparison, has_no_shares_where_nobody_was_known) {
  EXPECT_FALSE((reach::Comparison{{0, 0, 0, 0}, {10, 0, 5, 0}, {10, 0, 6, 0}}.share()));
}

}  // namespace
