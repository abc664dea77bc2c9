#include "app/sealer.hpp"

#include <gtest/gtest.h>

#include "app/database.hpp"
#include "db/journal.hpp"
#include "support/databases.hpp"

namespace {

using Clock = std::chrono::steady_clock;

class SealerTest : public support::OnBothDatabases {};

HEARTH_ON_BOTH_DATABASES(SealerTest);

TEST_P(SealerTest, seals_what_is_written_while_it_stands) {
  const auto database = app::open_database(url(), env(), false).value();
  const app::Sealer sealer{*database, std::chrono::milliseconds{5}};
  database->write([](db::Session& session) {
    session.record({.actor = "a",
                    .origin = "test",
                    .room = "r",
                    .kind = "k",
                    .record = 1,
                    .action = "change",
                    .digest = {},
                    .detail = {}});
  });
  const auto end = Clock::now() + std::chrono::seconds{30};
  auto verified = db::verify(*database).value();
  while (verified.sealed < verified.entries && Clock::now() < end) {
    std::this_thread::yield();
    verified = db::verify(*database).value();
  }
  EXPECT_GT(verified.entries, 0);
  EXPECT_EQ(verified.sealed, verified.entries);
}

}  // namespace
