#include "clusters.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "components.hpp"

namespace {

using match::WeighedPair;

/// Weights of all pairs; those that are not named speak against.
class Weights {
 public:
  Weights(std::initializer_list<WeighedPair> pairs) : pairs_{pairs} {
    for (const auto& pair : pairs) {
      bits_[{pair.a, pair.b}] = pair.bits;
    }
  }
  std::vector<WeighedPair> clustered(std::size_t records, float least = 0) const {
    return match::clustered(
        records, pairs_, least,
        [&](std::size_t, std::uint32_t a, std::uint32_t b) {
          const auto found = bits_.find({std::min(a, b), std::max(a, b)});
          return found == bits_.end() ? -9.0F : found->second;
        },
        1);
  }

 private:
  std::vector<WeighedPair> pairs_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, float> bits_;
};

std::vector<std::pair<std::uint32_t, std::uint32_t>> names(const std::vector<WeighedPair>& pairs) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
  for (const auto& pair : pairs) {
    all.emplace_back(pair.a, pair.b);
  }
  return all;
}

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

TEST(Clusters, put_out_every_pair_of_a_person) {
  const Weights weights{{0, 1, 8}, {1, 2, 8}, {0, 2, -1}};
  EXPECT_EQ(names(weights.clustered(4)), (Pairs{{0, 1}, {0, 2}, {1, 2}}));
}

TEST(Clusters, are_not_made_by_a_chain_of_likenesses) {
  const Weights weights{{0, 1, 8}, {1, 2, 2}, {2, 3, 8}};
  EXPECT_EQ(names(weights.clustered(4)), (Pairs{{0, 1}, {2, 3}}));
}

TEST(Clusters, never_join_two_that_are_ruled_out) {
  const Weights weights{{0, 1, 14}, {1, 2, 12}, {0, 2, match::ruled_out}};
  EXPECT_EQ(names(weights.clustered(3)), (Pairs{{0, 1}}));
}

TEST(Clusters, grow_smaller_the_more_is_asked) {
  const Weights weights{{0, 1, 9}, {1, 2, 5}, {0, 2, 3}};
  EXPECT_EQ(weights.clustered(3, 0).size(), 3U);
  EXPECT_EQ(names(weights.clustered(3, 6)), (Pairs{{0, 1}}));
  EXPECT_TRUE(weights.clustered(3, 10).empty());
}

TEST(Clusters, say_of_a_pair_no_less_than_was_asked_for) {
  const Weights weights{{0, 1, 8}, {1, 2, 8}, {0, 2, -3}};
  for (const auto& pair : weights.clustered(3, 1)) {
    EXPECT_GE(pair.bits, 1);
  }
}

TEST(Components, take_a_group_that_is_too_large_apart) {
  std::vector<WeighedPair> pairs;
  for (std::uint32_t i = 0; i + 1 < 100; ++i) {
    pairs.push_back({i, i + 1, i % 10 == 9 ? 1.0F : 20.0F});
  }
  const auto groups = match::components(100, pairs, 0, 20);
  ASSERT_EQ(groups.size(), 10U);
  for (const auto& group : groups) {
    EXPECT_EQ(group.size(), 10U);
  }
}

TEST(Components, leave_out_who_stands_alone) {
  EXPECT_TRUE(match::components(5, {}, 0, 20).empty());
  EXPECT_TRUE(match::components(5, {{0, 1, -1}}, 0, 20).empty());
}

}  // namespace
