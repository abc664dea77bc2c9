#include "name_variants.hpp"

#include <gtest/gtest.h>

namespace {

TEST(NameVariants, know_what_names_are_also_written_as) {
  const auto variants = matching::name_variants();
  EXPECT_TRUE(variants.are_given_names("elizabeth", "libby"));
  EXPECT_TRUE(variants.are_given_names("libby", "elizabeth"));
  EXPECT_TRUE(variants.are_given_names("edw", "ted"));
  EXPECT_TRUE(variants.are_surnames("brown", "browne"));
  EXPECT_FALSE(variants.are_given_names("elizabeth", "john"));
  EXPECT_FALSE(variants.are_given_names("brown", "browne"));
}

}  // namespace
