#include "letter.hpp"

#include <gmock/gmock.h>

namespace {

using letters::filled;
using letters::paragraphs;
using letters::wrong_with;
using testing::ElementsAre;

const letters::LetterWords words{"Ada and Ben", "Mary Archer", "North centre", "South centre"};

TEST(Letter, is_filled_in_wherever_a_placeholder_stands) {
  EXPECT_EQ(filled("Dear {carers}, {children} and {children} at {centre} or {nearest_centre}.", words),
            "Dear Mary Archer, Ada and Ben and Ada and Ben at North centre or South centre.");
  EXPECT_EQ(filled("", words), "");
  EXPECT_EQ(filled("{children}", {"{carers}", "Mary", "", ""}), "{carers}") << "a name is not filled in again";
}

TEST(Letter, names_the_first_placeholder_that_there_is_not) {
  EXPECT_TRUE(wrong_with("Fair", "Dear {carers}").empty());
  EXPECT_THAT(wrong_with("Fair", "Dear {carer} of {child}").text(),
              testing::HasSubstr("nothing to be put for {carer}:"));
  EXPECT_THAT(wrong_with("Fair", "Dear {}").text(), testing::HasSubstr("nothing to be put for {}:"));
  EXPECT_THAT(wrong_with("Fair", "Dear {carers").text(), testing::HasSubstr("not closed"));
}

TEST(Letter, takes_a_title_in_one_line_and_a_body_of_text) {
  EXPECT_EQ(wrong_with("", "").all().size(), 2U);
  EXPECT_FALSE(wrong_with("Two\nlines", "Dear").empty());
  EXPECT_FALSE(wrong_with("Fair", " \n ").empty());
  EXPECT_FALSE(wrong_with("Fair", "not UTF-8: \xff").empty());
  EXPECT_TRUE(wrong_with(std::string(100, 'x'), std::string(5'000, 'x')).empty());
  EXPECT_FALSE(wrong_with(std::string(101, 'x'), "Dear").empty());
}

TEST(Letter, has_paragraphs_where_a_line_is_left_empty) {
  EXPECT_THAT(paragraphs("\n\nDear all,\r\n\r\n \nCome\nsoon.\n"),
              ElementsAre(ElementsAre("Dear all,"), ElementsAre("Come", "soon.")));
  EXPECT_TRUE(paragraphs("").empty());
}

TEST(Letter, that_the_program_brings_is_right) {
  EXPECT_EQ(letters::built_in_letters().size(), 3U);
  for (const auto& letter : letters::built_in_letters()) {
    EXPECT_TRUE(wrong_with(letter.title, letter.body).empty()) << letter.title;
  }
}

}  // namespace
