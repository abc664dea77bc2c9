#include "migrations.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

std::string without(std::string text, std::string_view word) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word)) {
    text.erase(at, word.size());
  }
  return text;
}

TEST(Migrations, differ_between_the_databases_only_in_how_sqlite_lays_a_table_out) {
  for (const db::Sql& migration : organisation::migrations::all) {
    EXPECT_EQ(without(std::string{migration.sqlite}, " without rowid"), migration.postgresql) << migration.name;
  }
}

}  // namespace
