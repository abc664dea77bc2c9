#include "db/journal.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "any_sql.hpp"
#include "support/databases.hpp"

namespace {

using db::Entry;
using db::Recorded;
using db::Session;

Entry entry(std::string_view detail) {
  return {"clerk", "command line", "families", "person", 12, "change", 1, "", std::string{detail}};
}

std::vector<Recorded> all(db::Database& database, std::int64_t after = 0) {
  std::vector<Recorded> seen;
  database.read([&](Session& session) {
    db::entries_after(session, after, [&](const Recorded& recorded) { seen.push_back(recorded); });
  });
  return seen;
}

class Journal : public support::OnBothDatabases {
 protected:
  void SetUp() override {
    database_ = open();
    database_->migrate({});
  }

  std::unique_ptr<db::Database> database_;
};

HEARTH_ON_BOTH_DATABASES(Journal);

TEST_P(Journal, gives_entries_back_as_they_were_recorded) {
  const Entry many{"", "", "interchange", "attendance", std::nullopt, "import", 1'000'000, "c0ffee", "it's ': \\ é"};
  database_->write([&](Session& session) {
    session.record(entry("one"));
    session.record(many);
  });
  const auto seen = all(*database_);
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_EQ(seen[0].number, 1);
  EXPECT_EQ(seen[0].entry, entry("one"));
  EXPECT_EQ(seen[1].number, 2);
  EXPECT_EQ(seen[1].entry, many);
  EXPECT_EQ(seen[0].instant.size(), std::string_view{"2026-11-22T08:30:00.123Z"}.size());
}

TEST_P(Journal, takes_its_instants_from_env) {
  const auto fixed = base::fixed_env(std::chrono::system_clock::time_point{std::chrono::seconds{1'000'000'000}}, 1);
  const auto database = *db::Database::open(url(), *fixed);
  database->write([](Session& session) { session.record(entry("")); });
  EXPECT_EQ(all(*database).at(0).instant, "2001-09-09T01:46:40.000Z");
}

TEST_P(Journal, says_nothing_of_what_was_rolled_back) {
  EXPECT_THROW(database_->write([](Session& session) {
    session.record(entry("never"));
    throw std::out_of_range{""};
  }),
               std::out_of_range);
  database_->write([](Session& session) { session.record(entry("first")); });
  EXPECT_EQ(all(*database_).at(0).number, 1);
  EXPECT_EQ(database_->journal_position(), 1);
}

TEST_P(Journal, goes_on_after_the_number_asked_for) {
  for (const auto* detail : {"a", "b", "c"}) {
    database_->write([&](Session& session) { session.record(entry(detail)); });
  }
  const auto seen = all(*database_, 1);
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_EQ(seen[0].entry.detail, "b");
  EXPECT_EQ(seen[1].entry.detail, "c");
  EXPECT_TRUE(all(*database_, 3).empty());
}

TEST_P(Journal, says_who_looked_at_a_record_newest_first_and_nothing_else) {
  database_->write([](Session& session) {
    for (const auto* detail : {"a", "b", "c"}) {
      session.record({"clerk", "web", "families", "family", 12, "read", 1, "", detail});
    }
    session.record({"clerk", "web", "families", "family", 13, "read", 1, "", "another"});
    session.record({"clerk", "web", "families", "family", 12, "change", 1, "", "no look"});
    session.record({"clerk", "web", "reach", "family", 12, "read", 1, "", "another room"});
  });
  std::string details;
  database_->read([&](Session& session) {
    db::looks_at(session, "families", "family", 12, 2, [&](const Recorded& look) { details += look.entry.detail; });
  });
  EXPECT_EQ(details, "cb");
}

/// Reads on from the last number that it saw, as the engine does, until `done`; true if it never saw a gap.
bool follow(db::Database& database, const std::atomic<bool>& done, std::int64_t& last) {
  bool without_a_gap = true;
  for (bool once_more = true; once_more;) {
    once_more = !done;
    for (const auto& recorded : all(database, last)) {
      without_a_gap &= recorded.number == last + 1;
      last = recorded.number;
    }
  }
  return without_a_gap;
}

TEST_P(Journal, numbers_of_concurrent_writers_have_no_gaps_and_a_follower_misses_none) {
  constexpr int writers = 4;
  constexpr int units = 60;
  std::atomic<bool> done = false;
  std::int64_t last = 0;
  bool without_a_gap = false;
  std::jthread follower{[&] { without_a_gap = follow(*database_, done, last); }};
  {
    std::vector<std::jthread> at_work;
    for (int writer = 0; writer < writers; ++writer) {
      at_work.emplace_back([&, writer] {
        const auto own = open();
        for (int unit = 0; unit < units; ++unit) {
          own->write([&](Session& session) {
            for (int each = 0; each <= (unit + writer) % 3; ++each) {
              session.record(entry("x"));
            }
          });
        }
      });
    }
  }
  done = true;
  follower.join();
  EXPECT_TRUE(without_a_gap);
  EXPECT_EQ(last, writers * units * 2);
  EXPECT_EQ(database_->journal_position(), last);
}

}  // namespace
