#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <expected>
#include <latch>
#include <stdexcept>
#include <thread>

#include "any_sql.hpp"
#include "support/databases.hpp"

namespace {

using db::Session;

constexpr auto count = any("select count(*) from thing");

void insert(Session& session) {
  session.execute(any("insert into thing (authority, words) values (:authority, 'kept')"));
}

std::int64_t things(db::Database& database) {
  return database.read([](Session& session) { return session.query(count).at(0).number(0); });
}

class Transaction : public support::OnBothDatabases {
 protected:
  void SetUp() override {
    database_ = open();
    database_->migrate({});
    database_->write([](Session& session) {
      session.execute(any("create table thing (authority integer not null, words text not null)"));
    });
  }

  std::unique_ptr<db::Database> database_;
};

HEARTH_ON_BOTH_DATABASES(Transaction);

TEST_P(Transaction, is_kept_when_the_function_returns) {
  EXPECT_EQ(database_->write([](Session& session) {
    insert(session);
    return 7;
  }),
            7);
  EXPECT_EQ(things(*database_), 1);
}

TEST_P(Transaction, is_rolled_back_when_the_function_throws) {
  EXPECT_THROW(database_->write([](Session& session) {
    insert(session);
    throw std::out_of_range{"changed my mind"};
  }),
               std::out_of_range);
  EXPECT_EQ(things(*database_), 0);
}

TEST_P(Transaction, is_rolled_back_when_the_function_returns_an_error) {
  const auto refused = database_->write([](Session& session) -> std::expected<void, int> {
    insert(session);
    return std::unexpected{3};
  });
  EXPECT_EQ(refused.error(), 3);
  EXPECT_EQ(things(*database_), 0);
  EXPECT_TRUE(database_->write([](Session& session) -> std::expected<void, int> {
    insert(session);
    return {};
  }));
  EXPECT_EQ(things(*database_), 1);
}

TEST_P(Transaction, is_not_kept_when_a_statement_failed_and_was_passed_over) {
  EXPECT_THROW(database_->write([](Session& session) {
    insert(session);
    EXPECT_THROW(session.execute(any("insert into thing (authority, words) values (:authority, null)")), db::Failure);
  }),
               db::Failure);
  EXPECT_EQ(things(*database_), 0);
}

TEST_P(Transaction, that_reads_cannot_write) {
  EXPECT_THROW(database_->read(insert), std::logic_error);
  EXPECT_THROW(database_->read([](Session& session) { session.record({}); }), std::logic_error);
  EXPECT_EQ(things(*database_), 0);
}

TEST_P(Transaction, that_reads_sees_one_moment_and_keeps_nobody_from_writing) {
  database_->read([&](Session& session) {
    EXPECT_EQ(session.query(count).at(0).number(0), 0);
    database_->write(insert);
    EXPECT_EQ(session.query(count).at(0).number(0), 0);
  });
  EXPECT_EQ(things(*database_), 1);
}

TEST_P(Transaction, is_gone_when_its_process_is_killed_in_its_middle) {
  const auto child = fork();
  if (child == 0) {
    const auto own = open();
    own->write([](Session& session) {
      for (int row = 0; row < 20'000; ++row) {
        insert(session);
      }
      kill(getpid(), SIGKILL);
    });
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
  EXPECT_EQ(things(*database_), 0);
  database_->write(insert);
  EXPECT_EQ(things(*database_), 1);
}

TEST_P(Transaction, outlives_the_process_that_committed_it) {
  const auto child = fork();
  if (child == 0) {
    open()->write(insert);
    kill(getpid(), SIGKILL);
  }
  waitpid(child, nullptr, 0);
  EXPECT_EQ(things(*database_), 1);
}

// The second signals before it asks to write, and the first goes on for some time after that: had the second not
// waited, it would have counted nothing.
TEST_P(Transaction, that_writes_alone_waits_for_the_one_before) {
  std::latch first_writes{1};
  std::latch second_asks{1};
  std::jthread second{[&] {
    first_writes.wait();
    second_asks.count_down();
    database_->write_alone([](Session& session) { EXPECT_EQ(session.query(count).at(0).number(0), 1'000); });
  }};
  database_->write([&](Session& session) {
    insert(session);
    first_writes.count_down();
    second_asks.wait();
    for (int row = 1; row < 1'000; ++row) {
      insert(session);
    }
  });
}

TEST_P(Transaction, gives_up_with_a_sentence_when_another_writes_for_too_long) {
  const auto impatient = open({.patience = std::chrono::milliseconds{50}});
  database_->write([&](Session& session) {
    insert(session);
    try {
      impatient->write_alone(insert);
      ADD_FAILURE() << "two wrote at once";
    } catch (const db::Busy& busy) {
      EXPECT_STREQ(busy.what(), "begin: the database is in use by another; waited for it and gave up, try again later");
    }
    EXPECT_EQ(things(*impatient), 0);
  });
  impatient->write_alone(insert);
  EXPECT_EQ(things(*impatient), 2);
}

TEST_P(Transaction, that_writes_alone_within_another_gives_up_with_a_sentence) {
  const auto impatient = open({.patience = std::chrono::milliseconds{50}});
  impatient->write([&](Session& session) {
    insert(session);
    EXPECT_THROW(impatient->write_alone(insert), db::Busy);
    EXPECT_EQ(things(*impatient), 0);
  });
  impatient->write_alone(insert);
  EXPECT_EQ(things(*impatient), 2);
}

TEST_P(Transaction, gives_up_with_a_sentence_when_all_sessions_are_in_use) {
  const auto narrow = open({.sessions = 1, .patience = std::chrono::milliseconds{50}});
  narrow->read([&](Session&) { EXPECT_THROW(things(*narrow), db::Busy); });
  EXPECT_EQ(things(*narrow), 0);
}

TEST_P(Transaction, of_many_threads_are_all_kept) {
  std::vector<std::jthread> writers;
  for (int writer = 0; writer < 8; ++writer) {
    writers.emplace_back([&] {
      for (int row = 0; row < 20; ++row) {
        database_->write(insert);
      }
    });
  }
  writers.clear();
  EXPECT_EQ(things(*database_), 160);
}

class OnPostgresql : public Transaction {};
INSTANTIATE_TEST_SUITE_P(On, OnPostgresql, testing::Values(db::Dialect::postgresql), support::name_of);

TEST_P(OnPostgresql, writers_go_on_side_by_side) {
  database_->write([&](Session& session) {
    insert(session);
    database_->write(insert);
  });
  EXPECT_EQ(things(*database_), 2);
}

TEST_P(OnPostgresql, writers_who_wait_for_each_other_are_told_so) {
  database_->write(insert);
  const auto lock = any("update thing set words = 'x' where authority = :authority");
  const auto impatient = open({.patience = std::chrono::milliseconds{50}});
  database_->write([&](Session& session) {
    session.execute(lock);
    EXPECT_THROW(impatient->write([&](Session& other) { other.execute(lock); }), db::Busy);
  });
}

TEST_P(OnPostgresql, a_session_that_the_server_ended_is_opened_again) {
  const auto narrow = open({.sessions = 1});
  EXPECT_EQ(things(*narrow), 0);
  database_->write([](Session& session) {
    session.query(
        any("select pg_terminate_backend(pid) from pg_stat_activity "
            "where datname = current_database() and pid <> pg_backend_pid()"));
  });
  EXPECT_EQ(things(*narrow), 0);
}

TEST_P(OnPostgresql, says_that_the_connection_was_lost) {
  try {
    database_->write([](Session& session) {
      insert(session);
      session.query(any("select pg_terminate_backend(pg_backend_pid())"));
    });
    ADD_FAILURE() << "went on without a connection";
  } catch (const db::Failure& fault) {
    EXPECT_NE(std::string_view{fault.what()}.find("the connection to PostgreSQL was lost"), std::string_view::npos);
  }
  EXPECT_EQ(things(*database_), 0);
}

}  // namespace
