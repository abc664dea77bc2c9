#include "fold.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Fold, makes_small_letters_digits_and_single_blanks) {
  EXPECT_EQ(match::folded("  Mary-Ann  SMITH "), "mary ann smith");
  EXPECT_EQ(match::folded("Flat 2/3, 14 High St."), "flat 2 3 14 high st");
}

TEST(Fold, takes_apostrophes_out_of_names) {
  EXPECT_EQ(match::folded("O'Brien"), "obrien");
  EXPECT_EQ(match::folded("O’Brien"), "obrien");
}

TEST(Fold, takes_accents_off_letters) {
  EXPECT_EQ(match::folded("Zoë Łoś"), "zoe los");
  EXPECT_EQ(match::folded("Müller-Strauß"), "muller strauss");
  EXPECT_EQ(match::folded("Søren Ångström"), "soren angstrom");
}

TEST(Fold, keeps_letters_of_other_scripts) { EXPECT_EQ(match::folded("Анна  Иванова"), "анна иванова"); }

TEST(Fold, leaves_nothing_of_what_has_no_letters) {
  EXPECT_EQ(match::folded(""), "");
  EXPECT_EQ(match::folded(" - . "), "");
  EXPECT_EQ(match::folded("\xff\xfe"), "");
}

TEST(Fold, changes_nothing_the_second_time) {
  for (const char* text : {"O'Brien", "Zoë  Łoś", "14 High St.", "Анна", "a\tb"}) {
    const auto once = match::folded(text);
    EXPECT_EQ(match::folded(once), once);
  }
}

}  // namespace
