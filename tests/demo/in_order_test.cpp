#include "in_order.hpp"

#include <gmock/gmock.h>

#include <numeric>
#include <stdexcept>
#include <string>

namespace demo {
namespace {

TEST(InOrder, takes_things_in_order_whatever_the_number_of_threads) {
  for (const std::size_t threads : {1U, 2U, 7U}) {
    std::vector<std::size_t> taken;
    in_order(
        500, [](std::size_t index) { return index * index; },
        [&](std::size_t index, std::size_t square) {
          EXPECT_EQ(square, index * index);
          taken.push_back(index);
        },
        threads);
    std::vector<std::size_t> all(500);
    std::iota(all.begin(), all.end(), std::size_t{0});
    EXPECT_EQ(taken, all);
  }
}

TEST(InOrder, does_nothing_with_nothing) {
  in_order(0, [](std::size_t) { return 1; }, [](std::size_t, int) { FAIL(); });
}

TEST(InOrder, brings_out_what_a_maker_threw) {
  const auto run = [] {
    in_order(
        100,
        [](std::size_t index) {
          return index == 40 ? throw std::runtime_error{"the fortieth"} : std::to_string(index);
        },
        [](std::size_t index, const std::string&) { EXPECT_LT(index, 40U); }, 3);
  };
  EXPECT_THAT(run, testing::ThrowsMessage<std::runtime_error>("the fortieth"));
}

TEST(InOrder, brings_out_what_the_taker_threw) {
  const auto run = [] {
    in_order(
        100, [](std::size_t index) { return index; },
        [](std::size_t index, std::size_t) {
          if (index == 5) {
            throw std::runtime_error{"no more"};
          }
        },
        3);
  };
  EXPECT_THAT(run, testing::ThrowsMessage<std::runtime_error>("no more"));
}

}  // namespace
}  // namespace demo
