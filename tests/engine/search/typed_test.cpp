#include "typed.hpp"

#include <gmock/gmock.h>

namespace {

using search::Typed;
using search::typed_pieces;
using testing::ElementsAre;

Typed one(std::string_view line) {
  const auto pieces = typed_pieces(line);
  EXPECT_EQ(pieces.size(), 1U) << line;
  return pieces.empty() ? Typed{} : pieces.front();
}

std::vector<std::string> texts(std::string_view line) {
  std::vector<std::string> all;
  for (const auto& piece : typed_pieces(line)) {
    all.push_back(piece.text);
  }
  return all;
}

TEST(TypedPieces, are_words_without_accents_case_and_apostrophes) {
  EXPECT_THAT(texts("  Zoë O'BRIEN-Smith, "), ElementsAre("zoe", "obrien", "smith"));
  EXPECT_TRUE(typed_pieces("").empty());
  EXPECT_TRUE(typed_pieces(" ,;- ").empty());
}

TEST(TypedPieces, keep_a_postcode_together_however_it_is_spaced) {
  EXPECT_THAT(texts("ME4 4AA"), ElementsAre("me44aa"));
  EXPECT_THAT(texts("me4 4"), ElementsAre("me44"));
  EXPECT_THAT(texts("smith me44aa"), ElementsAre("smith", "me44aa"));
  EXPECT_TRUE(one("ct1 2bb").may_be_postcode);
  EXPECT_FALSE(one("smith").may_be_postcode);
}

TEST(TypedPieces, take_a_day_in_any_form) {
  for (const auto* day : {"3/5/2024", "03.05.2024", "3-5-2024", "2024-05-03", "3 May 2024", "3 may 2024"}) {
    EXPECT_THAT(one(day).days, ElementsAre("20240503")) << day;
    EXPECT_EQ(one(day).day_of_year, "0503") << day;
  }
  EXPECT_THAT(one("3/5/24").days, ElementsAre("20240503", "19240503")) << "either century";
}

TEST(TypedPieces, take_a_day_in_pieces) {
  EXPECT_EQ(one("3/5").day_of_year, "0503");
  EXPECT_EQ(one("3 sept").day_of_year, "0903");
  EXPECT_EQ(one("5/2024").month, "202405");
  EXPECT_EQ(one("May 2024").month, "202405");
  EXPECT_EQ(one("2024").text, "2024");
  EXPECT_THAT(texts("may smith"), ElementsAre("may", "smith")) << "a name too";
}

TEST(TypedPieces, keep_what_is_no_day_as_words) {
  EXPECT_TRUE(typed_pieces("31/31/2024").front().days.empty());
  EXPECT_THAT(texts("12 High Street"), ElementsAre("12", "high", "street"));
}

TEST(TypedPieces, keep_a_telephone_number_together) {
  EXPECT_THAT(texts("07700 900 123"), ElementsAre("07700900123"));
  EXPECT_THAT(texts("smith 900123"), ElementsAre("smith", "900123"));
}

TEST(TypedPieces, are_eight_at_most) { EXPECT_EQ(typed_pieces("a b c d e f g h i j k").size(), 8U); }

TEST(WordsOfAName, are_its_parts_and_all_together) {
  EXPECT_THAT(search::words_of_name("Smith-O'Brien"), ElementsAre("smith", "obrien", "smithobrien"));
  EXPECT_THAT(search::words_of_name("Ng"), ElementsAre("ng"));
}

TEST(PhoneOf, has_one_form_for_all_ways_to_write_it) {
  for (const auto* phone : {"07700 900123", "+44 7700 900123", "0044 7700-900123", "(07700) 900 123"}) {
    EXPECT_EQ(search::phone_of(phone), "07700900123") << phone;
  }
}

}  // namespace
