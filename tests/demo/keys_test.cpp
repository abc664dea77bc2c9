#include "keys.hpp"

#include <gtest/gtest.h>

namespace demo {
namespace {

TEST(KeySeries, are_as_long_as_asked_for) { EXPECT_EQ((KeySeries{'P', 5000, 7}.of(1234)), "P0001234"); }

TEST(KeySeries, are_longer_where_the_last_would_not_fit) {
  EXPECT_EQ((KeySeries{'P', 21'000'000, 7}.of(1)), "P00000001");
}

TEST(KeySeries, sort_as_they_count) {
  KeySeries keys{'S', 100, 3};
  std::string last;
  for (std::uint64_t number = 1; number <= 100; ++number) {
    const std::string key{keys.of(number)};
    EXPECT_LT(last, key);
    last = key;
  }
}

}  // namespace
}  // namespace demo
