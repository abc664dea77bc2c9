#include "chance.hpp"

#include <gmock/gmock.h>

#include <array>

namespace demo {
namespace {

TEST(Chance, begins_with_the_same_numbers_on_every_machine) {
  Chance chance{1, Subject::families, 7};
  const std::array<std::uint64_t, 3> drawn{chance.bits(), chance.bits(), chance.bits()};
  EXPECT_EQ(drawn, (std::array<std::uint64_t, 3>{11986247395297759924U, 16875338580631123044U, 5759415018055026457U}));
}

TEST(Chance, gives_each_subject_and_each_index_numbers_of_its_own) {
  const auto first = Chance{1, Subject::families, 0}.bits();
  EXPECT_NE(first, (Chance{1, Subject::visits, 0}.bits()));
  EXPECT_NE(first, (Chance{1, Subject::families, 1}.bits()));
  EXPECT_NE(first, (Chance{2, Subject::families, 0}.bits()));
}

TEST(Chance, stays_between_both_ends_and_meets_them) {
  Chance chance{1, Subject::families};
  std::array<int, 3> met{};
  for (int i = 0; i < 300; ++i) {
    const int from_lower_end = chance.between(-1, 1) + 1;
    ++met.at(static_cast<std::size_t>(from_lower_end));
  }
  EXPECT_THAT(met, testing::Each(testing::Gt(60)));
}

TEST(Chance, has_a_long_tail_with_a_mean_of_about_one) {
  Chance chance{1, Subject::families};
  double sum = 0;
  double most = 0;
  for (int i = 0; i < 20'000; ++i) {
    const auto drawn = chance.long_tail();
    sum += drawn;
    most = std::max(most, drawn);
  }
  EXPECT_NEAR(sum / 20'000, 1.0, 0.08);
  EXPECT_GT(most, 4.0);
}

TEST(Weights, come_up_as_often_as_they_weigh) {
  Weights weights;
  weights.add(1);
  weights.add(0);
  weights.add(3);
  Chance chance{1, Subject::families};
  std::array<int, 3> met{};
  for (int i = 0; i < 4000; ++i) {
    ++met.at(weights.draw(chance));
  }
  EXPECT_NEAR(met[0], 1000, 150);
  EXPECT_EQ(met[1], 0);
  EXPECT_NEAR(met[2], 3000, 150);
}

}  // namespace
}  // namespace demo
