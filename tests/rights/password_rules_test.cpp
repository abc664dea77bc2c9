#include "rights/password_rules.hpp"

#include <gtest/gtest.h>

#include <array>

namespace {

std::string problems(std::string_view password) {
  const std::array<std::string, 2> own{"Vanessa Clarke", "vanessa.clarke@kent.example"};
  return rights::password_problems(password, own).text();
}

constexpr auto easy =
    "password: This is among the first that others would try. Use three words that have nothing to do with each other, "
    "nor with you.\n";

TEST(PasswordRules, take_what_is_long_and_hard_to_guess_whatever_it_is_made_of) {
  for (const auto* password :
       {"kettle otter march", "correct horse battery", "KETTLEOTTERMARCH", "Margate Sea Front", "7205 1193 4486 90",
        "чайник выдра мармелад", "やかんとかわうそとマーマレード", "élan über naïveté 9"}) {
    EXPECT_EQ(problems(password), "") << password;
  }
  EXPECT_EQ(problems(std::string(43, 'x') + " kettle otter march " + std::string(170, 'y')), "");
}

TEST(PasswordRules, count_characters_and_not_bytes) {
  EXPECT_EQ(problems("чайник и выдра"),
            "password: Use at least 15 characters. Three words that have nothing to do with each other are enough.\n");
  EXPECT_EQ(problems("чайник и выдрав"), "");
}

TEST(PasswordRules, refuse_what_is_too_short_or_too_long) {
  EXPECT_NE(problems("").find("at least 15"), std::string::npos);
  EXPECT_NE(problems("kettle otter m").find("at least 15"), std::string::npos);
  EXPECT_EQ(problems(std::string(257, 'x')), "password: Use at most 256 characters.\n");
}

TEST(PasswordRules, refuse_what_others_would_try_first) {
  for (const auto* password : {"passwordpassword", "password1234567", "Password1234567!", "123456789012345",
                               "qwertyuiopasdfgh", "aaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "iloveyouiloveyou",
                               "childrenscentre1", "hearthhearthhearth", "p4ssw0rdp4ssw0rd"}) {
    EXPECT_EQ(problems(password), easy) << password;
  }
}

TEST(PasswordRules, refuse_what_is_made_of_ones_own_name_or_address) {
  for (const auto* password :
       {"vanessa.clarke@kent.example", "Vanessa Clarke 1", "vanessaclarke1985", "clarkeclarkeclarke"}) {
    EXPECT_EQ(problems(password), easy) << password;
  }
}

TEST(PasswordRules, refuse_what_is_no_text) {
  EXPECT_EQ(problems("kettle otter \xff\xfe march"), "password: Enter the password as text.\n");
  EXPECT_EQ(problems(std::string_view{"kettle otter\0 march", 19}), "password: Enter the password as text.\n");
}

}  // namespace
