#include <gtest/gtest.h>

#include "installation.hpp"
#include "random_county.hpp"
#include "random_question.hpp"
#include "random_sequel.hpp"
#include "seeds.hpp"

// Import, engine, reports and export together, in one process, against the twin. One county in eight on PostgreSQL.
namespace {

using namespace twin;

db::Dialect dialect_for(std::uint64_t seed) { return seed % 8 == 7 ? db::Dialect::postgresql : db::Dialect::sqlite; }

void expect_agreement(const Installation& hearth, const County& county, Dice& dice, int questions) {
  for (int left = questions; left > 0; --left) {
    if (can_be_asked(county)) {
      const auto question = random_question(county, dice);
      EXPECT_EQ(hearth.reach(question), twin::csv(twin::reach(county.package, question))) << in_words(question);
    }
    if (can_be_asked_who(county)) {
      const auto asked = random_who_question(county, dice);
      EXPECT_EQ(hearth.who(asked), twin::csv(who(county.package, asked))) << in_words(asked);
    }
  }
}

/// One line of a register, saved in both.
void save_attendance(Installation& hearth, Package& package, Dice& dice) {
  const auto session = dice.pick(column(package, "sessions", "session"));
  const auto person = dice.pick(column(package, "people", "person"));
  const auto status = dice.chance(50) ? "present" : dice.pick_or_empty({"absent", "excused", "booked"}, 30);
  hearth.save_attendance(session, person, status);
  if (testing::Test::HasFatalFailure()) return;
  auto& lines = package["attendances"].rows;
  std::erase_if(lines,
                [&](const Row& row) { return cell(row, "session") == session && cell(row, "person") == person; });
  add(package, "attendances", {{"session", session}, {"person", person}, {"status", status}});
}

class Twin : public testing::Test {
 protected:
  /// Runs the test body for each seed until one fails, and says which.
  template <class Body>
  void for_each_seed(std::uint64_t otherwise, Body body) {
    const auto seeds = seeds_from_environment(otherwise);
    for (auto seed = seeds.first; seed < seeds.end && !HasFailure(); ++seed) {
      SCOPED_TRACE(again(seed, "test_twin"));
      Dice dice{seed};
      body(seed, dice);
    }
  }
};

TEST_F(Twin, agrees_on_random_counties_that_come_in_two_packages) {
  for_each_seed(60, [](std::uint64_t seed, Dice& dice) {
    const auto county = random_county(seed);
    const auto sequel = random_sequel(county.package, dice);
    Installation hearth{dialect_for(seed)};
    ASSERT_NO_FATAL_FAILURE(hearth.import(sequel.first, random_file_spelling(dice)));
    expect_agreement(hearth, {county.pivot, sequel.first}, dice, 3);
    ASSERT_NO_FATAL_FAILURE(hearth.import(sequel.second, random_file_spelling(dice)));
    expect_agreement(hearth, county, dice, 5);
    EXPECT_EQ(hearth.exported(), files_of(county.package));
  });
}

TEST_F(Twin, agrees_after_each_saved_attendance) {
  for_each_seed(20, [](std::uint64_t seed, Dice& dice) {
    County county{random_county(seed).pivot, exported(random_county(seed).package)};
    Installation hearth{dialect_for(seed)};
    ASSERT_NO_FATAL_FAILURE(hearth.import(county.package, random_file_spelling(dice)));
    if (rows(county.package, "sessions").empty() || rows(county.package, "people").empty()) return;
    for (int left = 10; left > 0; --left) {
      ASSERT_NO_FATAL_FAILURE(save_attendance(hearth, county.package, dice));
      expect_agreement(hearth, county, dice, 1);
    }
    EXPECT_EQ(hearth.exported(), files_of(county.package));
  });
}

}  // namespace
