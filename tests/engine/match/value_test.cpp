#include "value.hpp"

#include <gtest/gtest.h>

#include "column.hpp"

namespace {

using match::Kind;
using match::prepared;

TEST(Value, has_a_date_as_eight_digits_from_the_forms_in_which_dates_are_written) {
  for (const char* cell : {"1976-11-29", "19761129", "1976/11/29", "29/11/1976", "29.11.1976", "29 Nov 1976",
                           "29 November 1976", "1976-11-29T00:00:00", "1976-11-29 00:00:00"}) {
    EXPECT_EQ(prepared(Kind::date, cell), "19761129") << cell;
  }
  EXPECT_EQ(prepared(Kind::date, "1/2/1976"), "19760201");
}

TEST(Value, keeps_a_date_that_cannot_be_so_that_its_other_parts_still_tell) {
  EXPECT_EQ(prepared(Kind::date, "19461399"), "19461399");
  EXPECT_EQ(prepared(Kind::date, "1946"), "1946");
}

TEST(Value, has_the_last_ten_digits_of_a_phone) {
  EXPECT_EQ(prepared(Kind::phone, "07700 900123"), prepared(Kind::phone, "+44 7700 900 123"));
  EXPECT_EQ(prepared(Kind::phone, "none"), "");
}

TEST(Value, has_postcodes_and_numbers_without_blanks) {
  EXPECT_EQ(prepared(Kind::postcode, "ME4 4AA"), "me44aa");
  EXPECT_EQ(prepared(Kind::nhs_number, "943 476 5919"), "9434765919");
}

TEST(Value, has_an_e_mail_address_in_small_letters_with_its_signs) {
  EXPECT_EQ(prepared(Kind::email, " Ann.Lee@Mail.example "), "ann.lee@mail.example");
}

match::Column column_of(Kind kind, std::initializer_list<const char*> cells) {
  match::Texts texts;
  for (const char* cell : cells) {
    texts.add(cell);
  }
  return {{"field", kind}, texts};
}

TEST(Column, has_each_value_once_with_how_many_records_have_it) {
  const auto column = column_of(Kind::surname, {"Smith", "smith ", "", "O'Brien", "OBRIEN", "smith"});
  EXPECT_EQ(column.records(), 6U);
  EXPECT_EQ(column.values(), 3U);
  EXPECT_EQ(column.of(0), column.of(5));
  EXPECT_EQ(column.of(2), 0U);
  EXPECT_EQ(column.count(column.of(0)), 3U);
  EXPECT_EQ(column.filled(), 5U);
  EXPECT_EQ(column.value(column.of(3)).text, "obrien");
}

TEST(Column, weighs_rare_words_more) {
  const auto column = column_of(Kind::street, {"1 High Street", "2 High Street", "3 Tannery Street", "4 Long Street"});
  const auto value = column.value(column.of(2));
  ASSERT_EQ(value.tokens.size(), 3U);
  EXPECT_EQ(value.word(value.tokens[1]), "tannery");
  EXPECT_GT(value.tokens[1].weight, value.tokens[2].weight);
}

TEST(Column, finds_the_number_of_a_value_that_a_record_has) {
  const auto column = column_of(Kind::place, {"Hull", "York"});
  EXPECT_EQ(column.find(" YORK "), column.of(1));
  EXPECT_EQ(column.find("Leeds"), 0U);
}

}  // namespace
