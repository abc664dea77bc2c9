#include <gtest/gtest.h>

#include <thread>

#include "any_sql.hpp"
#include "support/databases.hpp"

namespace {

using db::Migrations;
using db::Session;
using db::Sql;

constexpr Sql migration(std::string_view name, std::string_view words) { return {name, words, words}; }

constexpr auto first = migration("room/1_first", "create table one (x integer); insert into one values (1);");
constexpr auto second = migration("room/2_second", "create table two (x integer);");
constexpr auto broken = migration("room/2_second", "create table two (x integer); insert into nowhere values (1);");

class Migration : public support::OnBothDatabases {
 protected:
  void SetUp() override { database_ = open(); }

  void migrate(std::vector<Sql> all) {
    const Migrations rooms[] = {{"room", all}};
    database_->migrate(rooms);
  }

  std::string refusal(std::vector<Sql> all) {
    try {
      migrate(std::move(all));
    } catch (const db::Failure& fault) {
      return fault.what();
    }
    return "";
  }

  std::int64_t rows(std::string_view table) {
    return database_->read([&](Session& session) {
      return session.query(any("select count(*) from " + std::string{table})).at(0).number(0);
    });
  }

  bool is_there(std::string_view table) {
    try {
      rows(table);
      return true;
    } catch (const db::Failure&) {
      return false;
    }
  }

  std::unique_ptr<db::Database> database_;
};

HEARTH_ON_BOTH_DATABASES(Migration);

TEST_P(Migration, makes_the_rooms_own_tables_first) {
  database_->migrate({});
  EXPECT_EQ(rows("authority"), 1);
  EXPECT_EQ(rows("journal_entry"), 0);
  EXPECT_EQ(rows("journal_seal"), 0);
  EXPECT_EQ(rows("migration"), 3);
  EXPECT_EQ(database_->journal_position(), 0);
}

TEST_P(Migration, is_applied_once) {
  migrate({first});
  migrate({first});
  EXPECT_EQ(rows("one"), 1);
  migrate({first, second});
  EXPECT_TRUE(is_there("two"));
  EXPECT_EQ(rows("migration"), 5);
}

TEST_P(Migration, that_was_altered_is_refused_with_its_name) {
  migrate({first});
  const auto altered = migration(first.name, "create table one (y integer);");
  EXPECT_NE(refusal({altered, second}).find("migration room/1_first was altered"), std::string::npos);
  EXPECT_FALSE(is_there("two"));
}

TEST_P(Migration, that_is_missing_or_out_of_place_is_refused_with_its_name) {
  migrate({first, second});
  EXPECT_NE(refusal({first}).find("migration room/2_second was applied"), std::string::npos);
  EXPECT_NE(refusal({second}).find("migration room/1_first was applied"), std::string::npos);
  EXPECT_NE(refusal({migration("room/0_before", "select 1"), first, second}), "");
}

TEST_P(Migration, that_fails_is_undone_whole_and_resumed_when_mended) {
  EXPECT_NE(refusal({first, broken}), "");
  EXPECT_EQ(rows("one"), 1);
  EXPECT_FALSE(is_there("two"));
  EXPECT_EQ(refusal({first, second}), "");
  EXPECT_EQ(rows("one"), 1);
  EXPECT_TRUE(is_there("two"));
}

TEST_P(Migration, of_several_starters_at_once_is_applied_once) {
  std::vector<std::jthread> starters;
  for (int starter = 0; starter < 4; ++starter) {
    starters.emplace_back([&] { EXPECT_NO_THROW(migrate({first, second})); });
  }
  starters.clear();
  EXPECT_EQ(rows("one"), 1);
  EXPECT_EQ(rows("migration"), 5);
}

}  // namespace
