#include "cohort/engine.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "naive.hpp"
#include "random_facts.hpp"

namespace {

using cohort::Engine;
using cohort::Facts;
using cohort::none;
using cohort::Number;
using cohort::Rung;

constexpr std::array<Number, 4> all_tags{none, 0, 1, 2};

void expect_same(const Engine& engine, const Facts& facts, const cohort::Question& question) {
  const Naive naive{facts, question};
  const auto matrix = engine.count(question, all_tags);
  for (Number node = 0; node < facts.trees[question.tree].nodes.size(); ++node) {
    for (std::size_t tag = 0; tag < all_tags.size(); ++tag) {
      ASSERT_EQ(matrix.at(node, tag), naive.cell(node, all_tags[tag])) << "node " << node << ", tag " << tag;
    }
  }
}

void expect_same_members(const Engine& engine, const Facts& facts, const cohort::Question& question, Number node,
                         Number tag) {
  const auto rungs = engine.count(question, all_tags).at(node, tag).rungs;
  const std::array sizes{rungs.known, rungs.enrolled, rungs.seen, rungs.sustained};
  for (const auto rung : {Rung::known, Rung::enrolled, Rung::seen, Rung::sustained}) {
    for (const bool negated : {false, true}) {
      const cohort::Members members{node, all_tags[tag], rung, negated};
      const auto list = engine.members(question, members);
      const auto size = sizes.at(static_cast<std::size_t>(rung));
      ASSERT_EQ(list, Naive(facts, question).members(members));
      ASSERT_EQ(list.size(), negated ? rungs.known - size : size);
    }
  }
}

TEST(Engine, counts_what_the_naive_twin_counts_on_random_facts) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    RandomFacts random{seed};
    const auto facts = random.facts();
    const Engine engine{facts};
    for (int i = 0; i < 4; ++i) {
      const auto question = random.question();
      ASSERT_NO_FATAL_FAILURE(expect_same(engine, facts, question));
      const auto node = random.below(static_cast<Number>(facts.trees[question.tree].nodes.size()));
      ASSERT_NO_FATAL_FAILURE(expect_same_members(engine, facts, question, node, random.below(4)));
    }
  }
}

template <class List, class Gone, class New>
void replace(List& list, Gone gone, const New& with) {
  std::erase_if(list, gone);
  list.insert(list.end(), with.begin(), with.end());
}

/// Changes engine and facts alike.
class Changes {
 public:
  Changes(RandomFacts& random, Engine& engine, Facts& facts) : random_{random}, engine_{engine}, facts_{facts} {}

  void make_one() {
    const auto number = 1 + random_.below(RandomFacts::subjects + 20);  // some are new
    switch (random_.below(6)) {
      case 0:
        return put_subject(number);
      case 1:
        return put_homes(number);
      case 2:
        return put_enrolments(number);
      case 3:
        return put_taggings(1 + random_.below(RandomFacts::units));
      case 4:
        return add_contact(number);
      default:
        return remove_contact();
    }
  }

 private:
  static auto of(Number number) {
    return [number](const auto& fact) { return fact.subject == number; };
  }
  bool exists(Number number) const {
    return std::ranges::any_of(facts_.subjects, [&](const auto& subject) { return subject.number == number; });
  }

  void put_subject(Number number) {
    std::erase_if(facts_.subjects, [&](const auto& subject) { return subject.number == number; });
    if (random_.below(5) == 0) {
      engine_.drop_subject(number);
      return;
    }
    const auto subject = random_.subject(number);
    facts_.subjects.push_back(subject);
    engine_.put_subject(subject);
    std::vector<cohort::Tagging> taggings;
    std::ranges::copy_if(facts_.taggings, std::back_inserter(taggings),
                         [&](const auto& tagging) { return tagging.unit == subject.unit; });
    engine_.put_taggings(subject.unit, taggings);
  }

  void put_homes(Number number) {
    if (exists(number)) {
      const auto homes = random_.homes(number);
      replace(facts_.homes, of(number), homes);
      engine_.put_homes(number, homes);
    }
  }

  void put_enrolments(Number number) {
    if (exists(number)) {
      const auto enrolments = random_.enrolments(number);
      replace(facts_.enrolments, of(number), enrolments);
      engine_.put_enrolments(number, enrolments);
    }
  }

  void put_taggings(Number unit) {
    const auto taggings = random_.taggings(unit);
    replace(facts_.taggings, [&](const auto& tagging) { return tagging.unit == unit; }, taggings);
    engine_.put_taggings(unit, taggings);
  }

  void add_contact(Number number) {
    if (exists(number)) {
      const auto contact = random_.contact();
      facts_.contacts.push_back({number, contact});
      engine_.add_contact(number, contact);
    }
  }

  void remove_contact() {
    if (!facts_.contacts.empty()) {
      const auto at = facts_.contacts.begin() + random_.below(static_cast<std::uint32_t>(facts_.contacts.size()));
      engine_.remove_contact(at->subject, at->contact);
      facts_.contacts.erase(at);
    }
  }

  RandomFacts& random_;
  Engine& engine_;
  Facts& facts_;
};

TEST(Engine, that_was_changed_fact_by_fact_counts_what_the_naive_twin_counts) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    RandomFacts random{seed};
    auto facts = random.facts();
    Engine engine{facts};
    Changes changes{random, engine, facts};
    for (int round = 0; round < 4; ++round) {
      for (int i = 0; i < 25; ++i) {
        changes.make_one();
      }
      const auto question = random.question();
      ASSERT_NO_FATAL_FAILURE(expect_same(engine, facts, question));
      ASSERT_NO_FATAL_FAILURE(expect_same_members(engine, facts, question, 0, random.below(4)));
    }
  }
}

TEST(Engine, knows_the_first_day_of_any_contact_and_forgets_it_with_the_last_contact_of_that_day) {
  RandomFacts random{3};
  auto facts = random.facts();
  facts.gatherings.clear();
  Engine engine{facts};
  const auto first = [&] {
    std::optional<base::Date> least;
    for (const auto& [subject, contact] : facts.contacts) {
      const bool held = contact.site < facts.sites &&
                        std::ranges::find(facts.subjects, subject, &cohort::Subject::number) != facts.subjects.end();
      least = held && (!least || contact.date < *least) ? contact.date : least;
    }
    return least;
  };
  for (int days = 0; days < 3; ++days) {
    const auto day = first();
    ASSERT_TRUE(day);
    ASSERT_EQ(engine.first_contact(), day);
    std::erase_if(facts.contacts, [&](const auto& each) {
      if (each.contact.date == *day) {
        engine.remove_contact(each.subject, each.contact);
      }
      return each.contact.date == *day;
    });
  }
  EXPECT_FALSE(Engine{{}}.first_contact());
}

TEST(Engine, keeps_out_homes_in_areas_and_contacts_at_sites_that_do_not_exist) {
  RandomFacts random{7};
  auto facts = random.facts();
  const auto clean = facts;
  facts.homes.push_back({1, RandomFacts::areas});
  facts.contacts.push_back({1, {facts.contacts.front().contact.date, RandomFacts::sites}});
  facts.enrolments.push_back({RandomFacts::subjects + 1});
  expect_same(Engine{facts}, clean, random.question());
}

TEST(Engine, without_any_facts_counts_nobody) {
  Facts facts;
  facts.trees.push_back({{{none}}, {}});
  cohort::Question question;
  const auto matrix = Engine{facts}.count(question, std::array{none});
  EXPECT_EQ(matrix.at(0, 0), cohort::Cell{});
}

}  // namespace
