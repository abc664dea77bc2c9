#include "config.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using ::testing::HasSubstr;

std::string fault(std::string_view toml) {
  const auto config = matching::read_config(toml, "people.toml");
  return config ? "" : config.error().text();
}

constexpr auto small = "id = \"rec_id\"\n[[field]]\ncolumn = \"surname\"\nkind = \"surname\"\n";

TEST(Config, reads_which_columns_are_what) {
  const auto config = matching::read_config(
      "id = \"rec_id\"\nthreshold = 0.7\nunique_within = true\nmissing = [\"n/a\"]\n"
      "[[field]]\ncolumns = [\"house\", \"road\"]\nkind = \"street\"\nname = \"address\"\n"
      "[[field]]\ncolumn = \"dob\"\nkind = \"date\"\n",
      "people.toml");
  ASSERT_TRUE(config) << config.error().text();
  EXPECT_EQ(config->id, "rec_id");
  EXPECT_EQ(config->threshold, 0.7);
  EXPECT_EQ(config->unique_within, true);
  EXPECT_EQ(config->missing, std::vector<std::string>{"n/a"});
  ASSERT_EQ(config->fields.size(), 2U);
  EXPECT_EQ(config->fields[0].field, (match::Field{"address", match::Kind::street}));
  EXPECT_EQ(config->fields[0].columns, (std::vector<std::string>{"house", "road"}));
  EXPECT_EQ(config->fields[1].field, (match::Field{"dob", match::Kind::date}));
}

TEST(Config, leaves_open_what_it_does_not_say) {
  const auto config = matching::read_config(small, "people.toml");
  ASSERT_TRUE(config);
  EXPECT_FALSE(config->threshold);
  EXPECT_FALSE(config->unique_within);
}

TEST(Config, refuses_a_key_that_means_nothing_and_says_where) {
  EXPECT_THAT(fault(std::string{"treshold = 0.5\n"} + small),
              HasSubstr("people.toml, line 1: \"treshold\" means nothing here; there are id, field"));
  EXPECT_THAT(fault(std::string{small} + "colum = \"x\"\n"),
              HasSubstr("people.toml, line 5: \"colum\" means nothing here"));
}

TEST(Config, refuses_a_kind_that_there_is_not_and_lists_those_that_there_are) {
  EXPECT_THAT(fault("id = \"a\"\n[[field]]\ncolumn = \"b\"\nkind = \"forename\"\n"),
              HasSubstr("line 4: there is no kind \"forename\"; there are given_name, surname,"));
  EXPECT_THAT(fault("id = \"a\"\n[[field]]\ncolumn = \"b\"\n"), HasSubstr("line 2: a field has no \"kind\""));
}

TEST(Config, refuses_a_field_with_neither_a_column_nor_columns_or_with_both) {
  EXPECT_THAT(fault("id = \"a\"\n[[field]]\nkind = \"text\"\n"), HasSubstr("either \"column\""));
  EXPECT_THAT(fault("id = \"a\"\n[[field]]\ncolumn = \"b\"\ncolumns = [\"c\"]\nkind = \"text\"\n"),
              HasSubstr("either \"column\""));
  EXPECT_THAT(fault("id = \"a\"\n[[field]]\ncolumns = []\nkind = \"text\"\n"), HasSubstr("\"columns\" is empty"));
}

TEST(Config, refuses_what_is_of_another_sort) {
  EXPECT_THAT(fault(std::string{"threshold = \"high\"\n"} + small), HasSubstr("\"threshold\" is not a number"));
  EXPECT_THAT(fault(std::string{"unique_within = 1\n"} + small), HasSubstr("neither true nor false"));
  EXPECT_THAT(fault(std::string{"missing = \"x\"\n"} + small), HasSubstr("is not a list of texts"));
  EXPECT_THAT(fault("id = 3\n[[field]]\ncolumn = \"b\"\nkind = \"text\"\n"), HasSubstr("\"id\" is not a text"));
  EXPECT_THAT(fault("id = \"a\"\nfield = 3\n"), HasSubstr("begin each with [[field]]"));
}

TEST(Config, refuses_a_threshold_that_is_no_probability) {
  for (const char* wrong : {"0", "1", "1.5", "-0.5", "nan", "inf"}) {
    EXPECT_THAT(fault(std::string{"threshold = "} + wrong + "\n" + small), HasSubstr("no probability between 0 and 1"))
        << wrong;
  }
}

TEST(Config, refuses_to_do_without_an_id_or_a_field) {
  EXPECT_THAT(fault("[[field]]\ncolumn = \"b\"\nkind = \"text\"\n"), HasSubstr("\"id\" is missing"));
  EXPECT_THAT(fault("id = \"a\"\n"), HasSubstr("there is no [[field]]"));
}

TEST(Config, refuses_two_fields_of_one_name) {
  EXPECT_THAT(fault(std::string{small} + "[[field]]\ncolumn = \"surname\"\nkind = \"text\"\n"),
              HasSubstr("line 6: two fields are called \"surname\""));
}

TEST(Config, says_on_which_line_it_is_not_toml) {
  EXPECT_THAT(fault("id = \"a\"\n[[field\n"), HasSubstr("people.toml, line 2: is not TOML"));
}

TEST(Config, reads_every_example_that_stands_beside_its_description) {
  std::size_t read = 0;
  for (const auto& file : std::filesystem::directory_iterator{MATCH_EXAMPLES}) {
    std::ostringstream text;
    text << std::ifstream{file.path()}.rdbuf();
    const auto config = matching::read_config(text.str(), file.path().filename());
    EXPECT_TRUE(config) << config.error().text();
    ++read;
  }
  EXPECT_GE(read, 3U);
}

}  // namespace
