#include "reach/live.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <random>
#include <sstream>
#include <thread>

#include "app/database.hpp"
#include "db/journal.hpp"
#include "interchange/import.hpp"
#include "reach/question.hpp"
#include "sessions/attendance.hpp"
#include "small_county.hpp"
#include "support/databases.hpp"

namespace {

using sessions::Status;
using Clock = std::chrono::steady_clock;

class LiveReach : public support::OnBothDatabases {
 protected:
  void SetUp() override {
    database_ = app::open_database(url(), env(), false).value();
    small_county::write(folder_.path() / "county");
    import_package("county");
  }

  void import_package(const std::string& folder) {
    std::ostringstream errors;
    auto package = interchange::open_package(folder_.path() / folder);
    interchange::import_package(*database_, env(), package.value(), {}, errors);
    ASSERT_EQ(errors.str(), "");
  }

  /// The numbers that sessions S1-S3 and people P1-P3 have are 1 to 3: they were imported in that order.
  void save(std::int64_t session, std::int64_t person, std::optional<Status> status) {
    const auto saved = database_->write([&](db::Session& unit) {
      return sessions::save_attendance(unit, {session, person, status}, {"register taker", "test"});
    });
    ASSERT_TRUE(saved) << saved.error().text();
  }

  static cohort::Cell cell(const reach::Live& live) {
    return live.ask([](const cohort::Engine& engine, const reach::Catalogue& catalogue) {
      reach::Words words;
      words.as_at = "2026-09-30";
      words.structure = "districts";
      words.sustained = "2";
      const auto asked = reach::understand(words, catalogue).value();
      return engine.count(asked.question, asked.tags).at(0, 0);
    });
  }

  support::TemporaryFolder folder_;
  std::unique_ptr<db::Database> database_;
};

TEST_P(LiveReach, counts_a_saved_attendance_in_the_next_figure) {
  reach::Live live{*database_};
  EXPECT_EQ(cell(live).rungs, (cohort::Rungs{3, 0, 0, 0}));
  save(1, 1, Status::present);
  live.catch_up();
  EXPECT_EQ(cell(live).rungs, (cohort::Rungs{3, 0, 1, 0}));
  save(2, 1, Status::present);
  live.catch_up();
  EXPECT_EQ(cell(live).rungs, (cohort::Rungs{3, 0, 1, 1}));
  save(1, 1, Status::absent);
  live.catch_up();
  EXPECT_EQ(cell(live).rungs, (cohort::Rungs{3, 0, 1, 0}));
  save(2, 1, std::nullopt);
  live.catch_up();
  EXPECT_EQ(cell(live).rungs, (cohort::Rungs{3, 0, 0, 0}));
}

TEST_P(LiveReach, does_not_count_who_came_to_a_cancelled_session) {
  reach::Live live{*database_};
  save(3, 2, Status::present);
  live.catch_up();
  EXPECT_EQ(cell(live).rungs.seen, 0U);
}

TEST_P(LiveReach, kept_up_change_by_change_says_what_one_that_is_loaded_anew_says) {
  reach::Live live{*database_};
  std::mt19937 random{1};
  for (int i = 0; i < 40; ++i) {
    const auto below = [&](unsigned limit) { return static_cast<std::int64_t>(random() % limit); };
    const auto choice = below(5);
    save(1 + below(3), 1 + below(3), choice == 0 ? std::nullopt : std::optional{static_cast<Status>(choice)});
    live.catch_up();
    ASSERT_EQ(cell(live), cell(reach::Live{*database_})) << "after change " << i;
  }
}

TEST_P(LiveReach, counts_a_whole_register_in_the_next_figure) {
  reach::Live live{*database_};
  const std::vector<sessions::RegisterLine> lines{
      {1, Status::absent}, {2, Status::present}, {3, Status::present}, {1, Status::present}, {3, Status::absent}};
  const auto saved = database_->write(
      [&](db::Session& unit) { return sessions::save_register(unit, 1, lines, {"register taker", "test"}); });
  ASSERT_TRUE(saved) << saved.error().text();
  live.catch_up();
  EXPECT_EQ(cell(live).rungs, (cohort::Rungs{3, 0, 2, 0})) << "of two lines for one child the later holds";
  EXPECT_EQ(cell(live), cell(reach::Live{*database_}));
}

TEST_P(LiveReach, of_a_register_with_one_line_for_nobody_nothing_is_saved) {
  const auto position = database_->journal_position();
  const std::vector<sessions::RegisterLine> lines{{1, Status::present}, {98, Status::present}};
  const auto saved = database_->write(
      [&](db::Session& unit) { return sessions::save_register(unit, 1, lines, {"register taker", "test"}); });
  EXPECT_FALSE(saved);
  EXPECT_EQ(database_->journal_position(), position);
  EXPECT_EQ(cell(reach::Live{*database_}).rungs.seen, 0U);
}

TEST_P(LiveReach, saving_what_stands_already_changes_nothing_and_leaves_no_entry) {
  save(1, 1, Status::present);
  const auto position = database_->journal_position();
  save(1, 1, Status::present);
  EXPECT_EQ(database_->journal_position(), position);
}

TEST_P(LiveReach, a_register_line_for_nobody_or_for_no_session_is_refused) {
  const auto saved = database_->write([](db::Session& unit) {
    return sessions::save_attendance(unit, {99, 98, Status::present}, {"register taker", "test"});
  });
  ASSERT_FALSE(saved);
  EXPECT_EQ(saved.error().all().size(), 2U);
}

TEST_P(LiveReach, the_journal_says_nothing_of_who_came_in_clear) {
  save(1, 1, Status::present);
  const auto last = database_->journal_position();
  int entries = 0;
  database_->read([&](db::Session& unit) {
    db::entries_after(unit, last - 1, [&](const db::Recorded& recorded) {
      ++entries;
      EXPECT_EQ(recorded.entry.kind, "attendance");
      EXPECT_GT(recorded.entry.detail.size(), 40U);
      EXPECT_EQ(recorded.entry.detail.find("1 0 1"), std::string::npos);
    });
  });
  EXPECT_EQ(entries, 1);
}

/// How soon is measured by the bench; here only a follower that never comes fails, however busy the machine is.
bool sooner_or_later(const std::function<bool()>& there) {
  const auto until = Clock::now() + std::chrono::minutes{1};
  while (Clock::now() < until) {
    if (there()) {
      return true;
    }
    std::this_thread::yield();
  }
  return there();
}

TEST_P(LiveReach, that_follows_answers_by_itself_with_what_another_process_imported) {
  reach::Live live{*database_};
  live.follow();
  small_county::write_file(folder_.path() / "register", "attendances.csv", "session,person,status\nS1,P1,present\n");
  const auto command = std::string{HEARTH_PROGRAM} + " import '" + (folder_.path() / "register").string() +
                       "' --database '" + url() + "' > /dev/null";
  ASSERT_EQ(std::system(command.c_str()), 0);
  EXPECT_TRUE(sooner_or_later([&] { return cell(live).rungs.seen == 1; }));
}

HEARTH_ON_BOTH_DATABASES(LiveReach);

}  // namespace
