#include "kept.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

struct Number {
  int value;

  static std::size_t bytes() { return 1000; }
};

constexpr std::size_t enough = 1'000'000;

class Kept {
 public:
  explicit Kept(std::size_t most_bytes) : kept_{most_bytes} {}

  template <class Make>
  int get(const std::string& key, std::int64_t version, const Make& make) {
    return kept_.get(key, version, [&] { return Number{make()}; })->value;
  }
  std::size_t bytes() const { return kept_.bytes(); }

 private:
  reach::Kept<Number> kept_;
};

TEST(Kept, is_made_once_for_a_version_and_anew_for_the_next) {
  Kept kept{enough};
  int made = 0;
  const auto make = [&] { return ++made; };
  EXPECT_EQ(kept.get("a", 1, make), 1);
  EXPECT_EQ(kept.get("a", 1, make), 1);
  EXPECT_EQ(kept.get("b", 1, make), 2);
  EXPECT_EQ(kept.get("a", 2, make), 3);
  EXPECT_EQ(kept.get("a", 2, make), 3);
}

TEST(Kept, does_not_keep_a_fault) {
  Kept kept{enough};
  EXPECT_THROW(kept.get("a", 1, []() -> int { throw std::runtime_error{"no"}; }), std::runtime_error);
  EXPECT_EQ(kept.get("a", 1, [] { return 7; }), 7);
}

TEST(Kept, holds_no_more_than_it_may_and_lets_go_first_of_what_was_asked_for_longest_ago) {
  constexpr std::size_t three_or_four = 4000;
  Kept kept{three_or_four};
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(kept.get(std::to_string(i), 1, [i] { return i; }), i);
    EXPECT_EQ(kept.get("first", 1, [] { return -1; }), -1);
    EXPECT_LE(kept.bytes(), three_or_four);
  }
  int made = 0;
  const auto make = [&] { return ++made; };
  kept.get("first", 1, make);
  kept.get("99", 1, make);
  EXPECT_EQ(made, 0);
  kept.get("1", 1, make);
  EXPECT_EQ(made, 1);
}

TEST(Kept, of_older_facts_gives_its_room_back) {
  Kept kept{enough};
  kept.get("a", 1, [] { return 1; });
  const auto bytes = kept.bytes();
  EXPECT_GT(bytes, 1000U);
  kept.get("a", 2, [] { return 2; });
  EXPECT_EQ(kept.bytes(), bytes);
}

TEST(Kept, is_made_by_one_of_those_who_ask_at_once) {
  Kept kept{enough};
  std::atomic<int> made{0};
  std::latch all_here{8};
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      all_here.arrive_and_wait();
      EXPECT_EQ(kept.get("a", 1, [&] { return 40 + ++made; }), 41);
    });
  }
  threads.clear();
  EXPECT_EQ(made, 1);
}

}  // namespace
