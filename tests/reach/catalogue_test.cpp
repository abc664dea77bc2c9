#include "reach/catalogue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

namespace {

TEST(Keys, few_or_many_of_them_come_back_in_order) {
  reach::Keys keys;
  std::mt19937 random{1};
  std::map<std::string, std::uint32_t> all;
  for (std::uint32_t number = 0; number < 5'000; ++number) {
    auto key = std::to_string(random());
    keys.put(number, key);
    all.emplace(std::move(key), number);
  }
  keys.rank();
  for (const std::uint32_t step : {1U, 2U, 100U, 2'000U}) {
    std::vector<std::uint32_t> some;
    std::vector<std::uint32_t> expected;
    for (const auto& [key, number] : all) {
      if (number % step == 0) {
        some.push_back(number);
        expected.push_back(number);
      }
    }
    std::ranges::shuffle(some, random);
    EXPECT_EQ(keys.sorted(some), expected) << "every " << step;
  }
}

TEST(Keys, come_back_in_the_order_of_their_bytes) {
  reach::Keys keys;
  keys.put(3, "a");
  keys.put(1, "B");
  keys.put(2, "\xC3\xA9");
  keys.rank();
  EXPECT_EQ(keys.sorted({1, 2, 3}), (std::vector<std::uint32_t>{1, 3, 2}));
  EXPECT_EQ(keys.of(2), "\xC3\xA9");
  EXPECT_EQ(keys.of(9), "");
}

TEST(Places, are_given_in_the_order_of_coming_and_only_once) {
  reach::Places places;
  EXPECT_EQ(places.add("ME4"), 0U);
  EXPECT_EQ(places.add("CT1"), 1U);
  EXPECT_EQ(places.add("ME4"), 0U);
  EXPECT_EQ(places.find("CT1"), 1U);
  EXPECT_FALSE(places.find("TN1"));
}

TEST(StructureNames, know_which_node_lies_under_which) {
  const reach::StructureNames names{
      "districts", "", "", {{"a", "district", "A"}, {"root", "county", "Kent"}}, {1, cohort::none}};
  EXPECT_TRUE(names.under(0, 1));
  EXPECT_TRUE(names.under(1, 1));
  EXPECT_FALSE(names.under(1, 0));
  EXPECT_EQ(names.find_node("root"), 1U);
  EXPECT_FALSE(names.find_node("roo"));
  EXPECT_TRUE(names.has_level("district"));
  EXPECT_FALSE(names.has_level("hub"));
}

}  // namespace
