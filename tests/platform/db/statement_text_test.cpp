#include "statement_text.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "any_sql.hpp"

namespace {

using db::Dialect;
using db::StatementText;

std::string postgresql(std::string_view sql) { return StatementText{any(sql), Dialect::postgresql}.native(); }
std::string sqlite(std::string_view sql) { return StatementText{any(sql), Dialect::sqlite}.native(); }

TEST(StatementText, numbers_parameters_by_first_appearance) {
  EXPECT_EQ(postgresql("select :b, :a, :b"), "select $1, $2, $1");
  EXPECT_EQ(sqlite("select :b, :a, :b"), "select ?1, ?2, ?1");
}

TEST(StatementText, leaves_quoted_texts_alone) {
  for (const auto* sql : {"select ':a', 'it''s :b'", "select \"col:umn :x\"", "select '\\:a'", "select '?', ':'"}) {
    EXPECT_EQ(postgresql(sql), sql);
    EXPECT_EQ(sqlite(sql), sql);
  }
}

TEST(StatementText, leaves_casts_and_comments_alone) {
  for (const auto* sql : {"select '1'::int", "select 1 -- :a\n, 2", "select /* :a ' */ 1", "select 1 - 2 / 3"}) {
    EXPECT_EQ(postgresql(sql), sql);
  }
  EXPECT_EQ(postgresql("select :a::date, x::text || :b"), "select $1::date, x::text || $2");
}

TEST(StatementText, knows_postgresqls_own_quotes) {
  EXPECT_EQ(postgresql("select E'it\\'s :a', :b"), "select E'it\\'s :a', $1");
  EXPECT_EQ(postgresql("do $$ :a $$; :b"), "do $$ :a $$; $1");
  EXPECT_EQ(postgresql("do $x$ :a $$ $x$ :b"), "do $x$ :a $$ $x$ $1");
}

TEST(StatementText, survives_what_is_not_closed) {
  for (const auto* sql : {"select 'x", "select \"", "/* ", "-- ", "select E'\\", ":", "x:", "$a", "$"}) {
    EXPECT_EQ(postgresql(sql), sql);
  }
}

TEST(StatementText, keeps_the_authority_apart_from_the_callers_parameters) {
  const StatementText text{any("select :a, :authority, :b"), Dialect::postgresql};
  EXPECT_EQ(text.authority(), 1U);
  EXPECT_EQ(text.of_caller(), (std::vector<std::size_t>{0, 2}));
}

std::string misuse(db::Parameters parameters) {
  try {
    StatementText{any("select :first, :second"), Dialect::sqlite}.arrange(parameters, db::Value{1});
  } catch (const std::logic_error& fault) {
    return fault.what();
  }
  return "";
}

TEST(StatementText, says_which_parameter_was_misused) {
  EXPECT_EQ(misuse({{"first", 1}}), "statement test/statement: parameter :second is missing");
  EXPECT_EQ(misuse({{"first", 1}, {"second", 2}, {"third", 3}}),
            "statement test/statement: parameter :third is not named in the statement");
  EXPECT_EQ(misuse({{"first", 1}, {"first", 2}}), "statement test/statement: parameter :first is given twice");
  EXPECT_EQ(misuse({{"first", std::string_view{"a\0b", 3}}, {"second", 2}}),
            "statement test/statement: parameter :first holds a NUL, which no text may");
  EXPECT_EQ(misuse({{"first", 1}, {"second", std::nullopt}}), "");
}

}  // namespace
