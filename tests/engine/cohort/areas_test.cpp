#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "cohort/engine.hpp"
#include "naive.hpp"
#include "random_facts.hpp"

namespace {

using cohort::Engine;
using cohort::Facts;
using cohort::none;
using cohort::Number;
using cohort::Question;

/// The same facts in a county where each area has a site of its own, which hangs alone under a node of its own: a
/// node's numbers there are its area's, and those of the root everybody's whom any area holds.
Facts with_a_node_for_each_area(Facts facts) {
  for (auto& gatherings : facts.gatherings) {  // a site that there was not must not become one
    for (auto& gathering : gatherings.all) {
      gathering.contact.site = gathering.contact.site < facts.sites ? gathering.contact.site : none;
    }
  }
  facts.services.clear();
  facts.sites = std::max<std::size_t>(facts.sites, facts.areas);
  cohort::TreeFacts tree{{{none}}, {}};
  for (Number area = 0; area < facts.areas; ++area) {
    facts.services.push_back({area, area});
    tree.nodes.push_back({0});
    tree.hangings.push_back({area, area + 1});
  }
  facts.trees = {tree, tree};
  return facts;
}

Question anywhere(RandomFacts& random) {
  auto question = random.question();
  question.where = cohort::Where::anywhere;
  question.by = cohort::CountBy::subject;
  return question;
}

/// The areas at a node that the question does not leave out.
std::set<Number> areas_at(const Facts& facts, const Question& question, Number node) {
  std::set<Number> areas;
  for (const auto& service : facts.services) {
    for (const auto& hanging : facts.trees[question.tree].hangings) {
      auto at = hanging.node;
      while (at != none && at != node) {
        at = facts.trees[question.tree].nodes[at].parent;
      }
      const bool within = !question.within || std::ranges::count(*question.within, service.area) != 0;
      if (at == node && within && hanging.site == service.site && service.held.holds(question.as_at) &&
          hanging.held.holds(question.as_at)) {
        areas.insert(service.area);
      }
    }
  }
  return areas;
}

TEST(EngineAreas, count_what_nodes_of_their_own_would) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    RandomFacts random{seed};
    const auto facts = random.facts();
    const auto apart = with_a_node_for_each_area(facts);
    const auto question = anywhere(random);
    const auto node = random.below(static_cast<Number>(facts.trees[question.tree].nodes.size()));
    const Number tag = random.below(2) == 0 ? none : random.below(RandomFacts::tags);
    std::set<Number> found;
    for (const auto& cell : Engine{facts}.count_areas(question, node, tag)) {
      found.insert(cell.area);
      EXPECT_EQ(cell.rungs, Naive(apart, question).cell(cell.area + 1, tag).rungs) << "area " << cell.area;
    }
    EXPECT_EQ(found, areas_at(facts, question, node));
  }
}

TEST(EngineAreas, everybody_of_the_age_is_counted_somewhere_or_left_out_for_one_reason) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    RandomFacts random{seed};
    const auto facts = random.facts();
    auto question = anywhere(random);
    const auto left_out = Engine{facts}.count_left_out(question);
    question.within.reset();
    const auto with_area = Naive(with_a_node_for_each_area(facts), question).cell(0, none).rungs.known;
    const auto counted = Naive(facts, question).cell(0, none).rungs.known;
    const auto right_age = std::ranges::count_if(facts.subjects, [&](const cohort::Subject& subject) {
      return subject.born <= question.as_at && subject.born.birthday(question.under) > question.as_at &&
             subject.died > question.as_at;
    });
    EXPECT_EQ(left_out.without_area, static_cast<std::size_t>(right_age) - with_area);
    EXPECT_EQ(left_out.without_site, with_area - counted);
  }
}

TEST(EngineAreas, all_of_them_together_are_everybody_who_lives_there) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    RandomFacts random{seed};
    const auto facts = random.facts();
    const auto apart = with_a_node_for_each_area(facts);
    auto question = anywhere(random);
    const Number tag = random.below(2) == 0 ? none : random.below(RandomFacts::tags);
    const auto node = random.below(static_cast<Number>(facts.trees[question.tree].nodes.size()));
    const Engine engine{facts};
    question.within.reset();
    const auto expected = areas_at(facts, question, node);
    question.within = engine.areas_of(question.tree, node, question.as_at);
    EXPECT_EQ(*question.within, std::vector<Number>(expected.begin(), expected.end()));
    EXPECT_EQ(engine.count_all(question, tag), Naive(apart, question).cell(0, tag).rungs);
  }
}

TEST(EngineSites, of_a_node_are_those_that_hang_there_or_below_on_the_day) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    RandomFacts random{seed};
    const auto facts = random.facts();
    const auto question = anywhere(random);
    const auto& tree = facts.trees[question.tree];
    const auto node = random.below(static_cast<Number>(tree.nodes.size()));
    std::set<Number> sites;
    for (const auto& hanging : tree.hangings) {
      auto at = hanging.node;
      while (at != none && at != node) {
        at = tree.nodes[at].parent;
      }
      if (at == node && hanging.held.holds(question.as_at)) {
        sites.insert(hanging.site);
      }
    }
    EXPECT_EQ(Engine{facts}.sites_of(question.tree, node, question.as_at),
              std::vector<Number>(sites.begin(), sites.end()));
  }
}

TEST(EngineDescriptions, say_what_the_facts_say) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    RandomFacts random{seed};
    const auto facts = random.facts();
    const auto question = anywhere(random);
    std::vector<Number> subjects;
    for (const auto& subject : facts.subjects) {
      subjects.push_back(subject.number);
    }
    const Engine engine{facts};
    const auto described = engine.describe(question, subjects);
    ASSERT_EQ(described.size(), subjects.size());
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      const auto& subject = facts.subjects[i];
      std::multiset<cohort::Contact> all_contacts;
      std::set<cohort::Contact> contacts;
      const auto see = [&](Number number, const cohort::Contact& contact) {
        if (number == subject.number && contact.site < facts.sites) {
          all_contacts.insert(contact);
          if (contact.date <= question.as_at) {
            contacts.insert(contact);
          }
        }
      };
      std::ranges::for_each(facts.contacts, [&](const auto& fact) { see(fact.subject, fact.contact); });
      std::ranges::for_each(facts.gatherings, [&](const auto& gatherings) { gatherings.each(see); });
      std::set<Number> tags;
      for (const auto& tagging : facts.taggings) {
        if (tagging.unit == subject.unit && tagging.held.holds(question.as_at)) {
          tags.insert(tagging.tag);
        }
      }
      const bool enrolled = std::ranges::any_of(facts.enrolments, [&](const auto& enrolment) {
        return enrolment.subject == subject.number && enrolment.held.holds(question.as_at);
      });
      std::set<Number> areas;
      for (const auto& home : facts.homes) {
        if (home.subject == subject.number && home.area < facts.areas && home.held.holds(question.as_at)) {
          areas.insert(home.area);
        }
      }
      EXPECT_EQ(engine.contacts_of(subject.number),
                std::vector<cohort::Contact>(all_contacts.begin(), all_contacts.end()));
      EXPECT_EQ(described[i].born, subject.born);
      EXPECT_EQ(described[i].areas, std::vector<Number>(areas.begin(), areas.end()));
      EXPECT_EQ(described[i].last_contact, contacts.empty() ? std::nullopt : std::optional{*contacts.rbegin()});
      EXPECT_EQ(described[i].tags, std::vector<Number>(tags.begin(), tags.end()));
      EXPECT_EQ(described[i].enrolled, enrolled);
    }
  }
}

}  // namespace
