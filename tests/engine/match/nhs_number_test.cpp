#include "nhs_number.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

TEST(NhsNumber, is_ten_digits_with_the_right_check_digit) {
  EXPECT_TRUE(match::is_nhs_number("9434765919"));  // NHS Data Dictionary's own example
  EXPECT_FALSE(match::is_nhs_number("9434765918"));
  EXPECT_FALSE(match::is_nhs_number("943476591"));
  EXPECT_FALSE(match::is_nhs_number("94347659191"));
  EXPECT_FALSE(match::is_nhs_number("943476591x"));
  EXPECT_FALSE(match::is_nhs_number(""));
}

TEST(NhsNumber, is_not_one_digit_ten_times) { EXPECT_FALSE(match::is_nhs_number("1111111111")); }

TEST(NhsNumber, is_none_after_any_one_wrong_digit) {
  const std::string right = "9434765919";
  for (std::size_t i = 0; i < right.size(); ++i) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      auto wrong = right;
      wrong[i] = digit;
      EXPECT_EQ(match::is_nhs_number(wrong), wrong == right) << wrong;
    }
  }
}

TEST(NhsNumber, is_none_after_two_neighbours_were_exchanged) {
  const std::string right = "9434765919";
  for (std::size_t i = 0; i + 1 < right.size(); ++i) {
    auto wrong = right;
    std::swap(wrong[i], wrong[i + 1]);
    EXPECT_EQ(match::is_nhs_number(wrong), wrong == right) << wrong;
  }
}

}  // namespace
