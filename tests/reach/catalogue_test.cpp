#include "reach/catalogue.hpp"

#include <gtest/gtest.h>

namespace {

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
      "districts", {{"a", "district", "A"}, {"root", "county", "Kent"}}, {1, cohort::none}};
  EXPECT_TRUE(names.under(0, 1));
  EXPECT_TRUE(names.under(1, 1));
  EXPECT_FALSE(names.under(1, 0));
  EXPECT_EQ(names.find_node("root"), 1U);
  EXPECT_FALSE(names.find_node("roo"));
  EXPECT_TRUE(names.has_level("district"));
  EXPECT_FALSE(names.has_level("hub"));
}

}  // namespace
