#include <gtest/gtest.h>

#include <algorithm>

#include "cohort_changes.hpp"
#include "cohort_facts.hpp"
#include "random_county.hpp"
#include "random_dates.hpp"
#include "random_question.hpp"
#include "random_sequel.hpp"
#include "seeds.hpp"

// The engine alone, without database, files or commands, against the twin.
namespace {

using namespace twin;

constexpr int questions_of_each_kind = 6;

/// The tags by which the engine counts, in the order in which the question's groups come.
std::vector<cohort::Number> tags_for(const Answer& answer, const Numbers& numbers) {
  std::vector<cohort::Number> tags;
  for (std::size_t row = 1; row < answer.size() && answer[row][0] == answer[1][0]; ++row) {
    tags.push_back(answer[row][3] == "all" ? cohort::none : numbers.groups.at(answer[row][3]));
  }
  return tags;
}

std::vector<std::string> texts(const cohort::Cell& cell) {
  const auto& [known, registered, seen, sustained] = cell.rungs;
  return {std::to_string(known), std::to_string(registered), std::to_string(seen), std::to_string(sustained),
          cell.estimate ? std::to_string(*cell.estimate) : ""};
}

void expect_same_counts(const Package& package, const cohort::Engine& engine, const Numbers& numbers,
                        const Question& question) {
  const auto answer = reach(package, question);
  const auto tags = tags_for(answer, numbers);
  const auto matrix = engine.count(asked_of_engine(question, numbers), tags);
  for (std::size_t row = 1; row < answer.size(); ++row) {
    const auto node = numbers.nodes.at(question.structure).at(answer[row][0]);
    const std::vector<std::string> counts(answer[row].begin() + 4, answer[row].begin() + 9);
    EXPECT_EQ(texts(matrix.at(node, (row - 1) % tags.size())), counts)
        << in_words(question) << "\nnode '" << answer[row][0] << "', group '" << answer[row][3] << "'";
  }
}

cohort::Rung rung_for(Word word) {
  switch (word) {
    case Word::known:
      return cohort::Rung::known;
    case Word::registered:
      return cohort::Rung::enrolled;
    case Word::seen:
      return cohort::Rung::seen;
    case Word::sustained:
      return cohort::Rung::sustained;
  }
  return cohort::Rung::known;
}

void expect_same_members(const Package& package, const cohort::Engine& engine, const Numbers& numbers,
                         const WhoQuestion& asked) {
  const auto& question = asked.question;
  const auto& keys = question.unit == Unit::family ? numbers.families : numbers.people;
  std::vector<cohort::Number> expected;
  const auto answer = who(package, asked);
  for (std::size_t row = 1; row < answer.size(); ++row) expected.push_back(keys.at(answer[row][0]));
  std::ranges::sort(expected);
  const cohort::Members members{
      .node = numbers.nodes.at(question.structure).at(question.node.value()),
      .tag = question.listed.empty() ? cohort::none : numbers.groups.at(question.listed.front()),
      .rung = rung_for(asked.word),
      .negated = asked.complement};
  EXPECT_EQ(engine.members(asked_of_engine(question, numbers), members), expected) << in_words(asked);
}

/// Nothing, or a day on which the places of the question are to be drawn: by chance one on which one of them begins or
/// ends.
std::optional<std::string> random_drawn(const County& county, Dice& dice) {
  if (dice.chance(60)) {
    return std::nullopt;
  }
  std::vector<std::string> days;
  for (const auto* table : {"structure_centres", "reach_areas"}) {
    for (const auto* end : {"from", "to"}) {
      std::ranges::copy_if(column(county.package, table, end), std::back_inserter(days),
                           [](const std::string& day) { return !day.empty(); });
    }
  }
  return days.empty() || dice.chance(40) ? random_date(dice, county.pivot) : dice.pick(days);
}

void expect_agreement(const County& county, const cohort::Engine& engine, const Numbers& numbers, Dice& dice) {
  for (int left = questions_of_each_kind; left > 0; --left) {
    if (can_be_asked_who(county)) {
      auto asked = random_who_question(county, dice);
      asked.question.drawn = random_drawn(county, dice);
      expect_same_members(county.package, engine, numbers, asked);
    }
    if (can_be_asked(county)) {
      auto question = random_question(county, dice);
      question.drawn = random_drawn(county, dice);
      expect_same_counts(county.package, engine, numbers, question);
    }
  }
}

TEST(CohortTwin, engine_and_twin_agree_on_random_counties) {
  const auto seeds = seeds_from_environment();
  for (auto seed = seeds.first; seed < seeds.end && !HasFailure(); ++seed) {
    SCOPED_TRACE(again(seed, "test_twin_cohort"));
    Dice dice{seed};
    const auto county = random_county(seed);
    const auto numbers = numbers_of(county.package);
    expect_agreement(county, cohort::Engine{facts_of(county.package, numbers)}, numbers, dice);
  }
}

TEST(CohortTwin, engine_and_twin_agree_on_larger_counties) {
  const auto seeds = seeds_from_environment(2);
  for (auto seed = seeds.first; seed < seeds.end && !HasFailure(); ++seed) {
    SCOPED_TRACE(again(seed, "test_twin_cohort"));
    Dice dice{seed};
    const auto county = random_county(seed, 2500);
    const auto numbers = numbers_of(county.package);
    expect_agreement(county, cohort::Engine{facts_of(county.package, numbers)}, numbers, dice);
  }
}

/// The sequel's first package, but for what the engine takes no change of.
Package before_changes(const Package& whole, Dice& dice) {
  auto package = random_sequel(whole, dice).first;
  for (const auto* fixed : {"structure_nodes", "structure_centres", "reach_areas", "population"}) {
    package.erase(fixed);
    if (whole.contains(fixed)) package[fixed] = whole.at(fixed);
  }
  return package;
}

TEST(CohortTwin, engine_that_was_changed_step_by_step_agrees_too) {
  const auto seeds = seeds_from_environment(100);
  for (auto seed = seeds.first; seed < seeds.end && !HasFailure(); ++seed) {
    SCOPED_TRACE(again(seed, "test_twin_cohort"));
    Dice dice{seed};
    const County county{random_county(seed).pivot, exported(random_county(seed).package)};
    const auto numbers = numbers_of(county.package);
    const auto before = facts_of(before_changes(county.package, dice), numbers);
    cohort::Engine engine{before};
    change(engine, before, facts_of(county.package, numbers));
    expect_agreement(county, engine, numbers, dice);
  }
}

}  // namespace
