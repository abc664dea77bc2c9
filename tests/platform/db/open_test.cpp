#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "any_sql.hpp"
#include "db/database.hpp"
#include "support/databases.hpp"

namespace {

using db::Database;
using db::Session;

class Open : public testing::Test {
 protected:
  std::string sqlite(std::string_view name) const { return "sqlite:" + (folder_.path() / name).string(); }

  std::string problem(std::string_view url) {
    const auto opened = Database::open(url, *env_);
    return opened ? "" : opened.error().text();
  }

  std::string failure(std::string_view url) {
    try {
      (void)Database::open(url, *env_, {.must_exist = false});
    } catch (const db::Failure& fault) {
      return fault.what();
    }
    return "";
  }

  support::TemporaryFolder folder_;
  std::unique_ptr<base::Env> env_ = base::system_env();
};

TEST_F(Open, refuses_an_address_of_no_known_kind) {
  for (const auto* url : {"", "hearth.db", "mysql://x", "SQLITE:x", "postgresql:x"}) {
    EXPECT_EQ(problem(url), "database: a database is written sqlite:PATH or postgresql://user@host/database\n") << url;
  }
  EXPECT_NE(problem("sqlite:"), "");
}

TEST_F(Open, makes_a_missing_file_only_when_asked) {
  EXPECT_NE(problem(sqlite("new.db")).find("there is no file"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "new.db"));
  EXPECT_EQ(failure(sqlite("new.db")), "");
  EXPECT_TRUE(std::filesystem::exists(folder_.path() / "new.db"));
  EXPECT_EQ(problem(sqlite("new.db")), "");
}

TEST_F(Open, takes_a_path_as_it_is) {
  for (const auto* name :
       {"with space.db", "a=b.db", "a=b c.db", "quote\".db", "it's.db", "dbname=x", "?mode=ro", "é.db"}) {
    EXPECT_EQ(failure(sqlite(name)), "") << name;
    EXPECT_TRUE(std::filesystem::exists(folder_.path() / name)) << name;
  }
}

TEST_F(Open, says_that_a_file_is_no_database_and_leaves_it_alone) {
  const std::string text = "person,family\nP1,F1\n" + std::string(2000, 'x');
  std::ofstream{folder_.path() / "people.csv"} << text;
  EXPECT_EQ(failure(sqlite("people.csv")), "open: the file is not a SQLite database; name one that is, or a new file");
  EXPECT_EQ(std::filesystem::file_size(folder_.path() / "people.csv"), text.size());
}

TEST_F(Open, says_that_a_folder_is_missing) {
  EXPECT_NE(failure(sqlite("nowhere/hearth.db")).find("cannot be opened"), std::string::npos);
}

TEST_F(Open, takes_an_address_of_postgresql_with_and_without_settings) {
  const support::FreshDatabase fresh{db::Dialect::postgresql};
  EXPECT_EQ(fresh.url().find('='), std::string::npos);
  for (const std::string settings : {"", "?connect_timeout=10", "?connect_timeout=10&application_name=test"}) {
    auto database = db::Database::open(fresh.url() + settings, *env_).value();
    EXPECT_EQ(database->dialect(), db::Dialect::postgresql) << settings;
    database->migrate({});
    EXPECT_EQ(database->journal_position(), 0) << settings;
  }
}

TEST_F(Open, says_that_no_server_answers_and_keeps_the_password_to_itself) {
  const auto sentence = failure("postgresql://me:secret@/x?host=" + folder_.path().string());
  EXPECT_NE(sentence.find("the database cannot be opened"), std::string::npos) << sentence;
  EXPECT_EQ(sentence.find("secret"), std::string::npos);
  EXPECT_NE(problem("postgresql://me:secret@host:1:2:3/%zz"), "");
  EXPECT_EQ(problem("postgresql://me:secret@host:1:2:3/%zz").find("secret"), std::string::npos);
}

TEST_F(Open, keeps_a_sqlite_file_durable_and_its_references_whole) {
  const auto database = *Database::open(sqlite("new.db"), *env_, {.must_exist = false});
  database->write([](Session& session) {
    EXPECT_EQ(session.query(any("pragma journal_mode")).front().text(0), "wal");
    EXPECT_EQ(session.query(any("pragma synchronous")).front().number(0), 2);
    EXPECT_EQ(session.query(any("pragma foreign_keys")).front().number(0), 1);
  });
}

TEST_F(Open, lets_many_make_the_same_new_file_at_once) {
  std::vector<std::jthread> openers;
  for (int opener = 0; opener < 8; ++opener) {
    openers.emplace_back([&] { EXPECT_EQ(failure(sqlite("new.db")), ""); });
  }
}

}  // namespace
