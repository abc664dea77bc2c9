#include "db/failure.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "any_sql.hpp"
#include "support/databases.hpp"

namespace {

using db::Session;

class FailureTest : public support::OnBothDatabases {
 protected:
  void SetUp() override {
    database_ = open({.sessions = 1});
    database_->write([](Session& session) {
      session.execute(
          any("create table thing (authority integer not null, words text not null, day date, "
              "primary key (authority, words), constraint not_too_long check (length(words) < 40))"));
    });
  }

  std::string sentence(const db::Sql& sql, db::Parameters parameters = {}) {
    try {
      database_->write([&](Session& session) { session.execute(sql, parameters); });
    } catch (const db::Failure& fault) {
      return fault.what();
    }
    return "";
  }

  std::unique_ptr<db::Database> database_;
};

HEARTH_ON_BOTH_DATABASES(FailureTest);

constexpr auto insert_words = any("insert into thing (authority, words) values (:authority, :words)");

TEST_P(FailureTest, names_the_constraint_and_never_the_value) {
  EXPECT_EQ(sentence(insert_words, {{"words", "Vanessa"}}), "");
  const auto twice = sentence(insert_words, {{"words", "Vanessa"}});
  EXPECT_TRUE(twice.starts_with("test/statement: ")) << twice;
  EXPECT_NE(twice.find("thing"), std::string::npos) << twice;
  EXPECT_EQ(twice.find("Vanessa"), std::string::npos) << twice;
  const auto long_one = sentence(insert_words, {{"words", std::string(40, 'V')}});
  EXPECT_NE(long_one.find("not_too_long"), std::string::npos) << long_one;
  EXPECT_EQ(long_one.find("VVV"), std::string::npos) << long_one;
}

TEST_P(FailureTest, says_what_is_wrong_with_a_statement) {
  EXPECT_NE(sentence(any("select x from nowhere")).find("nowhere"), std::string::npos);
  EXPECT_NE(sentence(any("selec 1")).find("syntax error"), std::string::npos);
}

TEST_P(FailureTest, takes_one_statement_at_a_time) {
  EXPECT_ANY_THROW(database_->write([](Session& session) { session.execute(any("select 1; select 2")); }));
}

class OnPostgresqlOnly : public FailureTest {};
INSTANTIATE_TEST_SUITE_P(On, OnPostgresqlOnly, testing::Values(db::Dialect::postgresql), support::name_of);

TEST_P(OnPostgresqlOnly, keeps_a_value_that_does_not_fit_to_itself) {
  const auto words =
      sentence(any("insert into thing (authority, words, day) values (:authority, 'x', :day)"), {{"day", "Vanessa"}});
  EXPECT_EQ(words, "test/statement: a value does not fit its type (state 22007)");
}

class OnSqliteOnly : public FailureTest {};
INSTANTIATE_TEST_SUITE_P(On, OnSqliteOnly, testing::Values(db::Dialect::sqlite), support::name_of);

TEST_P(OnSqliteOnly, a_full_disk_leaves_the_database_as_before) {
  EXPECT_EQ(sentence(insert_words, {{"words", "before"}}), "");
  database_->write([](Session& session) { session.query(any("pragma max_page_count = 10")); });
  const auto fill = [](Session& session) {
    for (int row = 0; row < 10'000; ++row) {
      session.execute(insert_words, {{"words", std::to_string(row)}});
    }
  };
  try {
    database_->write(fill);
    ADD_FAILURE() << "ten pages held ten thousand rows";
  } catch (const db::Failure& fault) {
    EXPECT_NE(std::string_view{fault.what()}.find("the disk is full"), std::string_view::npos) << fault.what();
  }
  database_->write([](Session& session) { session.query(any("pragma max_page_count = 100000")); });
  database_->read([](Session& session) { EXPECT_EQ(session.query(any("select * from thing")).size(), 1U); });
  EXPECT_NO_THROW(database_->write(fill));
}

TEST_P(OnSqliteOnly, says_that_a_damaged_file_is_damaged) {
  database_->write([](Session& session) {
    auto batch = session.batch(insert_words);
    for (int row = 0; row < 10'000; ++row) {
      batch.bind(0, std::to_string(row));
      batch.add();
    }
    batch.finish();
  });
  database_.reset();  // the log goes into the file
  const auto path = url().substr(sizeof "sqlite:" - 1);
  {
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(4096);
    file << std::string(std::filesystem::file_size(path) - 4096, '\xff');
  }
  database_ = open();
  try {
    database_->read([](Session& session) { session.query(any("select words from thing")); });
    ADD_FAILURE() << "read a damaged file";
  } catch (const db::Failure& fault) {
    EXPECT_NE(std::string_view{fault.what()}.find("damaged"), std::string_view::npos) << fault.what();
  }
}

TEST_P(OnSqliteOnly, refuses_question_marks_as_parameters) {
  EXPECT_THROW(database_->read([](Session& session) { session.query(any("select ?")); }), std::logic_error);
}

}  // namespace
