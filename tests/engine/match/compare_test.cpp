#include "compare.hpp"

#include <gtest/gtest.h>

#include "column.hpp"
#include "levels.hpp"
#include "text/edits.hpp"

namespace {

using match::Kind;
using match::Level;

match::Variants some_variants() {
  match::Variants variants;
  variants.add_given_names("Elizabeth", "Betty");
  variants.add_given_names("William", "Bill");
  variants.add_surnames("Brown", "Browne");
  return variants;
}

/// The level of two cells in a column that has nothing else.
Level level(Kind kind, const char* a, const char* b) {
  match::Texts cells;
  cells.add(a);
  cells.add(b);
  const match::Column column{{"field", kind}, cells};
  const auto variants = some_variants();
  const auto there = match::compare(kind, column.value(column.of(0)), column.value(column.of(1)), variants).level;
  const auto back = match::compare(kind, column.value(column.of(1)), column.value(column.of(0)), variants).level;
  EXPECT_EQ(there, back) << a << " and " << b;
  return there;
}

TEST(Compare, finds_nothing_where_one_is_missing) {
  for (const auto word : match::kind_words()) {
    EXPECT_EQ(level(*match::kind_of(word), "", "2001"), match::absent);
    EXPECT_EQ(level(*match::kind_of(word), "2001", "2001"), match::same);
  }
}

TEST(Compare, sees_a_slip_in_a_name) {
  EXPECT_EQ(level(Kind::given_name, "Robert", "Robret"), match::name_level::slip);
  EXPECT_EQ(level(Kind::surname, "Le Goy", "Legoy"), match::name_level::slip);
  EXPECT_EQ(level(Kind::surname, "Smith", "Smiht"), match::name_level::slip);
}

TEST(Compare, knows_short_forms_and_variants_of_given_names) {
  EXPECT_EQ(level(Kind::given_name, "Elizabeth", "Betty"), match::name_level::variant);
  EXPECT_EQ(level(Kind::given_name, "Bill", "William"), match::name_level::variant);
  EXPECT_EQ(level(Kind::given_name, "Rob", "Robert"), match::name_level::variant);
  EXPECT_EQ(level(Kind::given_name, "Mary Ann", "Ann"), match::name_level::variant);
  EXPECT_EQ(level(Kind::given_name, "J", "Jane"), match::name_level::initial);
}

TEST(Compare, knows_a_part_of_a_double_barrelled_surname) {
  EXPECT_EQ(level(Kind::surname, "Smith-Jones", "Jones"), match::name_level::variant);
  EXPECT_EQ(level(Kind::surname, "Smith-Jones", "Smith Brown"), match::name_level::variant);
  EXPECT_EQ(level(Kind::surname, "Rob", "Robertson"), match::name_level::different);
}

TEST(Compare, tells_names_apart) {
  EXPECT_EQ(level(Kind::given_name, "Mary", "John"), match::name_level::different);
  EXPECT_EQ(level(Kind::surname, "Smith", "Patel"), match::name_level::different);
  EXPECT_EQ(level(Kind::surname, "Catherwood", "Katherwood"), match::name_level::slip);
  EXPECT_EQ(level(Kind::given_name, "Catherine", "Katharyne"), match::name_level::alike);
}

TEST(Compare, sees_what_went_wrong_with_a_date) {
  EXPECT_EQ(level(Kind::date, "1976-11-29", "1976-11-28"), match::date_level::slip);
  EXPECT_EQ(level(Kind::date, "1976-11-29", "1967-11-29"), match::date_level::slip);
  EXPECT_EQ(level(Kind::date, "1976-03-07", "1976-07-03"), match::date_level::exchanged);
  EXPECT_EQ(level(Kind::date, "1976-11-29", "1976-11-13"), match::date_level::two_parts);
  EXPECT_EQ(level(Kind::date, "1976-11-29", "1976-01-01"), match::date_level::first_of_january);
  EXPECT_EQ(level(Kind::date, "1976-11-29", "1976-04-17"), match::date_level::near);
  EXPECT_EQ(level(Kind::date, "1976-11-29", "1970-04-17"), match::date_level::different);
}

TEST(Compare, sees_a_generation_between_two_dates) {
  EXPECT_EQ(level(Kind::date, "1950-03-17", "1976-11-29"), match::date_level::generation);
  EXPECT_NE(level(Kind::date, "1956-11-29", "1976-11-29"), match::date_level::generation) << "a slip in the year";
}

TEST(Compare, sees_how_near_a_british_postcode_is) {
  EXPECT_EQ(level(Kind::postcode, "ME4 4AA", "me44aa"), match::same);
  EXPECT_EQ(level(Kind::postcode, "ME4 4AA", "ME4 4AB"), match::postcode_level::slip);
  EXPECT_EQ(level(Kind::postcode, "ME4 4AA", "ME4 4XY"), match::postcode_level::nearby);
  EXPECT_EQ(level(Kind::postcode, "ME4 4AA", "ME4 7XY"), match::postcode_level::district);
  EXPECT_EQ(level(Kind::postcode, "ME4 4AA", "ME19 7XY"), match::postcode_level::area);
  EXPECT_EQ(level(Kind::postcode, "ME4 4AA", "CT1 1XY"), match::postcode_level::different);
}

TEST(Compare, sees_exchanged_digits_of_a_postcode_of_digits) {
  EXPECT_EQ(level(Kind::postcode, "2650", "2605"), match::postcode_level::slip);
  EXPECT_EQ(level(Kind::postcode, "2650", "7311"), match::postcode_level::different);
}

TEST(Compare, sees_one_slip_and_two_in_a_number) {
  EXPECT_EQ(level(Kind::number, "7241211", "7241221"), match::number_level::slip);
  EXPECT_EQ(level(Kind::number, "7241211", "7244121"), match::number_level::two_slips);
  EXPECT_EQ(level(Kind::number, "7241211", "9304390"), match::number_level::different);
  EXPECT_EQ(level(Kind::phone, "07700 900123", "+447700900132"), match::number_level::slip);
}

TEST(Compare, does_not_take_two_short_e_mail_names_for_one) {
  EXPECT_EQ(level(Kind::email, "h.k@sharp.example", "f.j@sharp.example"), match::email_level::different);
  EXPECT_EQ(level(Kind::email, "robert25@smith.example", "roberta25@smith.example"), match::email_level::slip);
  EXPECT_EQ(level(Kind::email, "robert25@smith.example", "robert25@other.test"), match::email_level::same_name);
  EXPECT_EQ(level(Kind::email, "robert.lee@smith.example", "robert.leigh@smith.example"), match::email_level::alike);
  EXPECT_EQ(level(Kind::email, "robert.lee251@smith.example", "robert.lee231@smith.example"), match::email_level::slip);
  EXPECT_EQ(level(Kind::email, "robert.lee25@smith.example", "robert.lee31@smith.example"),
            match::email_level::different)
      << "of two who bear one name";
}

TEST(Compare, sees_addresses_that_are_written_otherwise) {
  EXPECT_EQ(level(Kind::street, "aurora close", "auroraclose"), match::text_level::slip);
  EXPECT_EQ(level(Kind::street, "tullaroop street", "tullaroop"), match::text_level::holds);
  EXPECT_EQ(level(Kind::street, "12", "13"), match::text_level::different) << "another house";
  EXPECT_EQ(level(Kind::place, "Liverpool", "Lvpreool"), match::text_level::alike);
}

TEST(Compare, sees_how_much_two_full_names_have_in_common) {
  EXPECT_EQ(level(Kind::full_name, "Thomas Clifford", "Clifford, Thomas"), match::full_name_level::same_names);
  EXPECT_EQ(level(Kind::full_name, "Thomas Clifford, 1st baron Clifford", "Thomas Clifford"),
            match::full_name_level::holds);
  EXPECT_EQ(level(Kind::full_name, "Bill Clifford", "William Clifford"), match::full_name_level::holds);
  EXPECT_EQ(level(Kind::full_name, "Mary Anning", "Humphry Davy"), match::full_name_level::different);
}

TEST(Compare, knows_clearly_different_given_names_from_forms_of_one) {
  const auto clearly = [](const char* a, const char* b) {
    match::Texts cells;
    cells.add(a);
    cells.add(b);
    const match::Column column{{"field", Kind::given_name}, cells};
    return match::are_clearly_different(column.value(column.of(0)), column.value(column.of(1)), some_variants());
  };
  EXPECT_TRUE(clearly("Oliver", "Amelia"));
  EXPECT_FALSE(clearly("Elizabeth", "Betty"));
  EXPECT_FALSE(clearly("Oliver", "Olvier"));
  EXPECT_FALSE(clearly("O", "Oliver"));
  EXPECT_FALSE(clearly("", "Oliver"));
  EXPECT_FALSE(clearly("Mary Ann", "Ann Louise"));
}

}  // namespace
