#include "kept.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

using Kept = reach::Kept<int>;

TEST(Kept, is_made_once_for_a_version_and_anew_for_the_next) {
  Kept kept{10};
  int made = 0;
  const auto make = [&] { return ++made; };
  EXPECT_EQ(*kept.get("a", 1, make), 1);
  EXPECT_EQ(*kept.get("a", 1, make), 1);
  EXPECT_EQ(*kept.get("b", 1, make), 2);
  EXPECT_EQ(*kept.get("a", 2, make), 3);
  EXPECT_EQ(*kept.get("a", 2, make), 3);
}

TEST(Kept, does_not_keep_a_fault) {
  Kept kept{10};
  EXPECT_THROW(kept.get("a", 1, []() -> int { throw std::runtime_error{"no"}; }), std::runtime_error);
  EXPECT_EQ(*kept.get("a", 1, [] { return 7; }), 7);
}

TEST(Kept, holds_no_more_than_it_may_and_stays_right) {
  Kept kept{3};
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(*kept.get(std::to_string(i), 1, [i] { return i; }), i);
  }
  int made = 0;
  for (int i = 0; i < 100; ++i) {
    kept.get(std::to_string(i), 1, [&] { return ++made; });
  }
  EXPECT_GE(made, 97);
}

TEST(Kept, is_made_by_one_of_those_who_ask_at_once) {
  Kept kept{10};
  std::atomic<int> made{0};
  std::latch all_here{8};
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      all_here.arrive_and_wait();
      EXPECT_EQ(*kept.get("a", 1, [&] { return 40 + ++made; }), 41);
    });
  }
  threads.clear();
  EXPECT_EQ(made, 1);
}

}  // namespace
