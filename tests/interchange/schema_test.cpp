#include "interchange/schema.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace {

using namespace interchange;

TEST(Schema, has_the_eighteen_files_of_the_contract_and_those_that_came_since) {
  EXPECT_EQ(files().size(), 18U + 13U);
  for (const auto* since :
       {"contact_details", "needs", "responsibilities", "consents", "other_names", "stops", "joins", "own_fields",
        "own_answers", "cards", "closed_families", "not_same", "required_questions"}) {
    EXPECT_NE(find_file(since), nullptr) << since;
  }
  EXPECT_EQ(find_file("people")->name, "people");
  EXPECT_EQ(find_file("People"), nullptr);
  EXPECT_EQ(find_file("families"), nullptr);
}

TEST(Schema, lists_each_file_after_those_it_refers_to) {
  std::set<std::string_view> before;
  for (const auto& file : files()) {
    before.insert(file.name);
    for (const auto& column : file.columns) {
      EXPECT_TRUE(column.refers_to.empty() || before.contains(column.refers_to)) << file.name << "." << column.name;
    }
  }
}

TEST(Schema, refers_by_every_column_that_is_named_like_the_key_of_another_file_but_postcode) {
  for (const auto& file : files()) {
    for (const auto& column : file.columns) {
      const auto of_other = [&](const File& other) {
        return &other != &file && other.key().back().name == column.name;
      };
      const auto owner = std::ranges::find_if(files(), of_other);
      const bool single = owner != files().end() && (owner->key_columns == 1 || owner->name == "structure_nodes");
      if (single && column.name != "postcode" &&
          !(file.key_columns == 1 && file.key().front().name == column.name && file.name != "headcounts")) {
        EXPECT_EQ(column.refers_to, owner->name) << file.name << "." << column.name;
      }
    }
  }
}

TEST(Schema, names_no_column_twice) {
  for (const auto& file : files()) {
    std::set<std::string_view> names;
    for (const auto& column : file.columns) {
      EXPECT_TRUE(names.insert(column.name).second) << file.name << "." << column.name;
    }
  }
}

TEST(Schema, has_its_ends_on_columns_of_dates_or_times) {
  for (const auto& file : files()) {
    if (file.ends) {
      const auto& from = file.columns[file.ends->from];
      const auto& to = file.columns[file.ends->to];
      EXPECT_EQ(from.type, to.type) << file.name;
      EXPECT_TRUE(from.type == Type::date || from.type == Type::local_time) << file.name;
    }
  }
}

TEST(Schema, has_ends_wherever_the_contract_compares_two_dates) {
  const std::set<std::string> pairs{"from to", "registered ended", "opened closed", "starts ends"};
  for (const auto& file : files()) {
    std::string found;
    for (const auto& pair : pairs) {
      const auto space = pair.find(' ');
      if (file.column(pair.substr(0, space)) && file.column(pair.substr(space + 1))) {
        found = pair;
      }
    }
    const auto stated = file.ends ? std::string{file.columns[file.ends->from].name} + " " +
                                        std::string{file.columns[file.ends->to].name}
                                  : std::string{};
    EXPECT_EQ(stated, found) << file.name;
  }
}

TEST(Schema, knows_the_languages_of_iso_639_3_and_the_local_range) {
  for (const auto* const code : {"eng", "pol", "cym", "bfi", "und", "qaa", "qtz", "aaa", "zzj"}) {
    EXPECT_TRUE(is_language(code)) << code;
  }
  for (const auto* const code : {"", "en", "ENG", "engl", "qua1", "zzz", "x-y", "fre"}) {
    EXPECT_FALSE(is_language(code)) << code;
  }
}

}  // namespace
