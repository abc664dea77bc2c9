#include "base/problems.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Problems, are_said_in_the_order_found_a_line_each) {
  base::Problems problems;
  EXPECT_TRUE(problems.empty());
  problems.add("as-at", "write a date like 2026-09-30");
  problems.add("unit", "write child or family");
  EXPECT_EQ(problems.text(), "as-at: write a date like 2026-09-30\nunit: write child or family\n");
}

}  // namespace
