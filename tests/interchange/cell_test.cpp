#include "cell.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace {

using namespace interchange;
using testing::HasSubstr;

const Column& column_of(std::string_view file, std::string_view column) {
  const auto* const found = find_file(file);
  return found->columns[found->column(column).value()];
}

/// What is held of a cell, or the sentence that refuses it.
std::string held(std::string_view file, std::string_view column, std::string_view cell) {
  std::string room;
  const auto result = hold(column_of(file, column), cell, room);
  return result ? std::string{*result} : "refused: " + result.error();
}

void expect_kept(std::string_view file, std::string_view column, std::string_view cell) {
  EXPECT_EQ(held(file, column, cell), cell) << file << "." << column;
}

void expect_refused(std::string_view file, std::string_view column, std::string_view cell, std::string_view sentence) {
  EXPECT_THAT(held(file, column, cell), HasSubstr("refused: ")) << file << "." << column << " " << cell;
  EXPECT_THAT(held(file, column, cell), HasSubstr(std::string{sentence}));
}

TEST(Cell, takes_an_empty_cell_unless_it_is_required) {
  expect_kept("people", "forename", "");
  expect_kept("people", "birth_date", "");
  expect_kept("structure_nodes", "parent", "");
  expect_refused("people", "person", "", "is empty and may not be; write the source system's own key");
  expect_refused("people", "role", "", "is empty and may not be; write one of child, carer, expected");
}

TEST(Cell, keeps_text_as_it_is_spaces_and_all) {
  expect_kept("people", "forename", "  Zoë\t");
  expect_kept("people", "forename", " ");
  expect_kept("addresses", "line1", "12\r\nHigh Street");
}

TEST(Cell, takes_a_key_of_64_characters_and_none_longer) {
  std::string babies;
  for (int i = 0; i < 64; ++i) {
    babies += "\xF0\x9F\x91\xB6";
  }
  expect_kept("people", "person", std::string(64, 'p'));
  expect_kept("people", "person", babies);
  expect_refused("people", "person", std::string(65, 'p'), "is longer than a key may be, 64 characters");
  expect_refused("people", "person", babies + "x", "is longer than a key may be, 64 characters");
  expect_kept("people", "family", " f,1 ");
}

TEST(Cell, refuses_groups_that_the_command_line_could_not_name) {
  expect_refused("groups", "group", "all", "is a word of the command line");
  expect_refused("groups", "group", "none", "is a word of the command line");
  expect_refused("groups", "group", "a,b", "has a comma");
  expect_kept("groups", "group", "All");
}

TEST(Cell, takes_dates_that_exist_in_iso_form_only) {
  expect_kept("people", "birth_date", "2024-02-29");
  expect_kept("people", "birth_date", "2100-12-31");
  for (const auto* const date : {"2026-02-30", "2023-02-29", "2026-2-3", "30/09/2026", "2026-09-30T00:00", "2026-00-10",
                                 " 2026-09-30", "0000-01-01", "20260930", "today"}) {
    expect_refused("people", "birth_date", date, "is not a date that exists; write a date like 2026-09-30");
  }
}

TEST(Cell, takes_local_times_to_the_minute) {
  expect_kept("sessions", "starts", "2026-09-30T09:30");
  expect_kept("sessions", "starts", "2026-03-29T01:30");  // does not happen in London; kept as written
  for (const auto* const time : {"2026-09-30 09:30", "2026-09-30T24:00", "2026-09-30T09:60", "2026-09-30T09:30:00",
                                 "2026-09-30", "2026-02-30T09:30", "2026-09-30T09:30Z"}) {
    expect_refused("sessions", "starts", time, "write a local time like 2026-09-30T09:30");
  }
}

TEST(Cell, takes_whole_numbers_in_digits_only) {
  expect_kept("headcounts", "adults", "0");
  EXPECT_EQ(held("headcounts", "adults", "007"), "7");
  EXPECT_EQ(held("headcounts", "adults", "000"), "0");
  for (const auto* const number : {"-1", "+1", "1.0", "1,000", " 1", "1 ", "1e3", "x", "\xD9\xA3"}) {
    expect_refused("headcounts", "adults", number, "is not a whole number written in digits only");
  }
  expect_refused("headcounts", "adults", "99999999999999999999999", "is too large");
  expect_refused("areas", "imd_decile", "11", "is too large; write a whole number from 1 to 10");
  expect_refused("areas", "imd_decile", "0", "is too small");
  expect_refused("services", "theme", "8", "is too large");
}

TEST(Cell, takes_degrees_on_the_globe_as_they_are_written) {
  expect_kept("areas", "latitude", "51.13834");
  expect_kept("areas", "latitude", "51.10");
  expect_kept("areas", "longitude", "-0.8");
  expect_kept("areas", "longitude", "8e-05");
  expect_refused("areas", "latitude", "90.1", "is no place on the globe; write decimal degrees from -90 to 90");
  for (const auto* const degrees : {"51,1", "51.1N", "nan", "inf", "51.1 ", "+-3"}) {
    expect_refused("areas", "latitude", degrees, "is not a number of degrees");
  }
}

TEST(Cell, takes_codes_as_printed_case_included) {
  expect_kept("people", "sex", "F");
  expect_kept("people", "ethnicity", "NOBT");
  expect_refused("people", "sex", "f", "is not in the list; write one of F, M, X, U");
  expect_refused("people", "ethnicity", "WHIT", "is not in the list; write one of WBRI, ");
  expect_refused("centres", "kind", "network site", "write one of centre, hub, network_site, venue");
}

TEST(Cell, takes_languages_of_iso_639_3) {
  expect_kept("people", "language", "pol");
  expect_kept("people", "language", "qaz");
  expect_refused("people", "language", "English", "is not a language of ISO 639-3");
}

TEST(Cell, holds_postcodes_in_their_usual_form) {
  EXPECT_EQ(held("postcodes", "postcode", " me44aa"), "ME4 4AA");
  EXPECT_EQ(held("addresses", "postcode", "M 1 1 A A"), "M1 1AA");
  expect_refused("addresses", "postcode", "ME4 4AC", "is not a postcode; write a postcode like ME4 4AA");
  expect_refused("addresses", "postcode", "none", "is not a postcode");
}

}  // namespace
