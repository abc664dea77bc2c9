// The rules over several rows, against their plain meaning.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "overlaps.hpp"
#include "tree.hpp"

namespace {

using namespace interchange;

TEST(Overlaps, agrees_with_asking_each_pair) {
  std::mt19937 random{11};
  const auto date = [&](const char* none) {
    const auto year = random() % 8;
    return year == 0 ? std::string{none} : "202" + std::to_string(year) + "-01-01";
  };
  for (int round = 0; round < 20'000; ++round) {
    std::vector<Claim> claims;
    for (auto count = random() % 7; count > 0; --count) {
      Claim claim{std::string(1, static_cast<char>('a' + random() % 3)), date(""), date("")};
      if (claim.to.empty() || claim.from < claim.to) {
        claims.push_back(claim);
      }
    }
    const auto found = contradictions(claims);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const auto contradicts = [&](const Claim& other) {
        return other.owner != claims[i].owner && (other.to.empty() || claims[i].from < other.to) &&
               (claims[i].to.empty() || other.from < claims[i].to);
      };
      EXPECT_EQ(found[i].has_value(), std::ranges::any_of(claims, contradicts));
      EXPECT_TRUE(!found[i] || contradicts(claims[*found[i]]));
    }
  }
}

TEST(Tree, has_nothing_wrong_where_it_is_one) {
  EXPECT_TRUE(misplaced({{"root", ""}, {"a", "root"}, {"b", "a"}, {"c", "a"}}).empty());
  EXPECT_TRUE(misplaced({}).empty());
}

TEST(Tree, finds_each_node_that_is_misplaced) {
  const auto found =
      misplaced({{"r", ""}, {"s", ""}, {"a", "b"}, {"b", "c"}, {"c", "a"}, {"d", "a"}, {"e", "none"}, {"f", "f"}});
  EXPECT_EQ(found.size(), 7U);
  EXPECT_EQ(found.at("r"), Misplaced::second_root);
  EXPECT_EQ(found.at("s"), Misplaced::second_root);
  EXPECT_EQ(found.at("a"), Misplaced::circle);
  EXPECT_EQ(found.at("b"), Misplaced::circle);
  EXPECT_EQ(found.at("c"), Misplaced::circle);
  EXPECT_EQ(found.at("e"), Misplaced::no_parent);
  EXPECT_EQ(found.at("f"), Misplaced::circle);
  EXPECT_FALSE(found.contains("d")) << "it hangs under a circle, and is on none";
}

TEST(Tree, is_walked_in_time_that_grows_with_its_size) {
  Parents chain{{"0", ""}};
  for (int i = 1; i < 50'000; ++i) {
    chain.emplace(std::to_string(i), std::to_string(i - 1));
  }
  EXPECT_TRUE(misplaced(chain).empty());
}

}  // namespace
