#include "rights/looks.hpp"

#include <gmock/gmock.h>

#include <latch>
#include <set>
#include <thread>

#include "builders.hpp"

namespace rights {
namespace {

constexpr std::string_view taking = "update authority set name = '' where authority = :authority";
/// Until the unit of work is over, nobody else can number an entry.
constexpr db::Sql take_the_journal{"test/take_the_journal", taking, taking};

class LooksTest : public WithRights {
 protected:
  Looks& looks() { return rights().looks; }
  template <class Answer>
  static std::string problem(const Answer& answer) {
    return answer ? "" : answer.error().text();
  }
  static Look at_family(std::int64_t family) {
    return {.room = "families", .kind = "family", .record = family, .question = {}, .purpose = {}};
  }
};

HEARTH_ON_BOTH_DATABASES(LooksTest);

TEST_P(LooksTest, say_who_looked_at_what_and_what_for) {
  const auto ada = somebody("ada@kent.example", {a_grant("practitioner", pier)});
  ASSERT_TRUE(looks().record(ada, at_family(7)));
  ASSERT_TRUE(looks().record(ada, {.room = "reach",
                                   .kind = "list",
                                   .record = std::nullopt,
                                   .rows = 42,
                                   .question = "/places/now/pier?rung=known",
                                   .purpose = "supervision"}));
  const auto entries = journal();
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].entry, (db::Entry{ada.id.text(), "web", "families", "family", 7, "read", 1, "", ""}));
  EXPECT_EQ(entries[1].entry, (db::Entry{ada.id.text(), "web", "reach", "list", std::nullopt, "read", 42, "",
                                         R"({"purpose":"supervision","question":"/places/now/pier?rung=known"})"}));
}

TEST_P(LooksTest, are_refused_without_a_purpose_where_a_role_asks_for_one) {
  const auto manager = somebody("m@kent.example", {a_grant("district_manager", north)});
  auto look = at_family(7);
  EXPECT_EQ(problem(looks().record(manager, look)), "purpose: Say what you need this for.\n");
  look.purpose = "because I can";
  EXPECT_EQ(problem(looks().record(manager, look)), "purpose: Choose what you need this for from the list.\n");
  EXPECT_TRUE(journal().empty());
  look.purpose = "safeguarding";
  EXPECT_TRUE(looks().record(manager, look));
  EXPECT_EQ(journal().size(), 1U);
}

TEST_P(LooksTest, are_refused_when_the_journal_cannot_be_written_and_go_on_when_it_can) {
  const auto ada = somebody("ada@kent.example", {});
  const auto line = *db::Database::open(url(), clock_, {.patience = std::chrono::milliseconds{20}});
  Looks impatient{*line, roles_};
  database().write([&](db::Session& session) {
    session.execute(take_the_journal);
    EXPECT_THROW((void)impatient.record(ada, at_family(7)), db::Busy);
  });
  EXPECT_TRUE(journal().empty());
  EXPECT_TRUE(impatient.record(ada, at_family(7)));
  EXPECT_EQ(journal().size(), 1U);
}

// Somebody else writes while they come, and goes on for some time after all have come: had each look a commit of its
// own, there would be two hundred.
TEST_P(LooksTest, that_arrive_together_are_all_there_in_a_few_commits) {
  constexpr int readers = 200;
  const auto ada = somebody("ada@kent.example", {});
  std::latch ready{readers + 1};
  std::atomic<int> unseen = 0;
  std::vector<std::jthread> threads;
  database().write([&](db::Session& session) {
    session.execute(take_the_journal);
    for (int reader = 1; reader <= readers; ++reader) {
      threads.emplace_back([&, reader] {
        ready.arrive_and_wait();
        unseen += looks().record(ada, at_family(reader)) ? 0 : 1;
      });
    }
    ready.arrive_and_wait();
    for (int step = 0; step < 5'000; ++step) {
      session.execute(take_the_journal);
    }
  });
  threads.clear();
  std::set<std::int64_t> families;
  for (const auto& each : journal()) {
    families.insert(each.entry.record.value());
  }
  EXPECT_EQ(unseen, 0);
  EXPECT_EQ(journal().size(), 200U);
  EXPECT_EQ(families.size(), 200U);
  EXPECT_LE(looks().commits(), 10U);
}

TEST_P(LooksTest, are_written_before_record_returns) {
  const auto ada = somebody("ada@kent.example", {});
  std::atomic<int> missing = 0;
  {
    std::vector<std::jthread> threads;
    for (int reader = 0; reader < 8; ++reader) {
      threads.emplace_back([&, reader] {
        for (int each = 0; each < 10; ++each) {
          const auto before = database().journal_position();
          (void)looks().record(ada, at_family(reader));
          missing += database().journal_position() > before ? 0 : 1;
        }
      });
    }
  }
  EXPECT_EQ(missing, 0);
  EXPECT_EQ(journal().size(), 80U);
}

}  // namespace
}  // namespace rights
