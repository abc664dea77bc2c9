#include "random_facts.hpp"

#include <algorithm>
#include <iterator>

using base::Date;
using base::Interval;
using cohort::none;
using cohort::Number;

namespace {

/// Questions and facts share a span of some weeks around a 29 February, so that their edges meet.
constexpr int span_days = 40;
Date middle() { return Date::of(2024, 2, 28).value(); }

}  // namespace

Date RandomFacts::day() { return middle().plus_days(static_cast<int>(below(span_days)) - span_days / 2); }

Interval RandomFacts::interval() {
  const auto from = below(3) == 0 ? std::optional<Date>{} : day();
  const auto to = below(3) == 0 ? std::optional<Date>{} : day();
  return Interval::of(from, to).value_or(Interval::always());
}

cohort::Subject RandomFacts::subject(Number number) {
  const auto born = day().minus_months(12 * static_cast<int>(below(7)));
  return {number, 1 + below(units), born, below(12) == 0 ? day() : Interval::last};
}

std::vector<cohort::Home> RandomFacts::homes(Number subject) {
  std::vector<cohort::Home> homes;
  for (auto left = below(4); left > 0; --left) {
    homes.push_back({subject, below(areas), interval()});
  }
  return homes;
}

std::vector<cohort::Enrolment> RandomFacts::enrolments(Number subject) {
  std::vector<cohort::Enrolment> enrolments;
  for (auto left = below(3); left > 0; --left) {
    enrolments.push_back({subject, interval()});
  }
  return enrolments;
}

std::vector<cohort::Tagging> RandomFacts::taggings(Number unit) {
  std::vector<cohort::Tagging> taggings;
  for (auto left = below(4); left > 0; --left) {
    taggings.push_back({unit, below(tags), interval()});
  }
  return taggings;
}

cohort::Contact RandomFacts::contact() { return {day(), below(sites)}; }

cohort::TreeFacts RandomFacts::tree() {
  cohort::TreeFacts tree;
  tree.nodes.push_back({none});
  for (Number node = 1; node < 2 + below(8); ++node) {
    tree.nodes.push_back({below(node)});
  }
  const auto nodes = static_cast<Number>(tree.nodes.size());
  for (Number site = 0; site < sites; ++site) {
    const auto moved = day();
    tree.hangings.push_back({site, below(nodes), Interval::of(std::nullopt, moved).value()});
    if (below(4) != 0) {
      tree.hangings.push_back({site, below(nodes), Interval::of(moved, std::nullopt).value()});
    }
  }
  return tree;
}

/// Some of nobody, and some with a subject that there is not, or at a site that there is not.
cohort::Gatherings RandomFacts::gatherings() {
  cohort::Gatherings gatherings;
  for (auto left = below(subjects); left > 0; --left) {
    auto together = contact();
    together.site += below(20) == 0 ? sites : 0;
    gatherings.begin(together);
    for (auto came = below(8); came > 0; --came) {
      gatherings.add(1 + below(subjects + 1));
    }
  }
  return gatherings;
}

cohort::Facts RandomFacts::facts() {
  cohort::Facts facts;
  facts.areas = areas;
  facts.sites = sites;
  facts.tags = tags;
  for (Number number = 1; number <= subjects; ++number) {
    facts.subjects.push_back(subject(number));
    std::ranges::copy(homes(number), std::back_inserter(facts.homes));
    std::ranges::copy(enrolments(number), std::back_inserter(facts.enrolments));
    for (auto left = below(6); left > 0; --left) {
      facts.contacts.push_back({number, contact()});
    }
  }
  facts.gatherings = {gatherings(), {}, gatherings()};
  for (Number unit = 1; unit <= units; ++unit) {
    std::ranges::copy(taggings(unit), std::back_inserter(facts.taggings));
  }
  for (Number area = 0; area + 1 < areas; ++area) {  // nobody answers for the last
    const auto changed = day();
    facts.services.push_back({area, below(sites), Interval::of(std::nullopt, changed).value()});
    facts.services.push_back({area, below(sites), Interval::of(changed, std::nullopt).value()});
    facts.estimates.push_back({area, none, middle().plus_days(-100), below(50)});
    facts.estimates.push_back({area, none, day(), below(50)});
    facts.estimates.push_back({area, 1, day(), below(50)});
  }
  facts.trees = {tree(), tree()};
  return facts;
}

cohort::Question RandomFacts::question() {
  cohort::Question question;
  question.as_at = day();
  question.tree = below(2);
  question.under = static_cast<int>(below(8));
  question.window_first = question.as_at.plus_days(-static_cast<int>(below(span_days)));
  question.where = below(2) == 0 ? cohort::Where::anywhere : cohort::Where::here;
  question.sustained = below(10);
  question.by = below(2) == 0 ? cohort::CountBy::subject : cohort::CountBy::unit;
  if (below(3) == 0) {
    question.within.emplace();
    for (Number area = 0; area < areas; ++area) {
      if (below(2) == 0) {
        question.within->push_back(area);
      }
    }
  }
  return question;
}
