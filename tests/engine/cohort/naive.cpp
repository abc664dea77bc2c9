#include "naive.hpp"

#include <algorithm>
#include <map>

using cohort::none;
using cohort::Number;
using cohort::Rung;
using cohort::Subject;

bool Naive::under(Number node, Number above) const {
  for (; node != none; node = facts_.trees[question_.tree].nodes[node].parent) {
    if (node == above) {
      return true;
    }
  }
  return false;
}

bool Naive::site_under(Number site, Number node) const {
  return std::ranges::any_of(facts_.trees[question_.tree].hangings, [&](const cohort::Hanging& hanging) {
    return hanging.site == site && hanging.held.holds(question_.as_at) && under(hanging.node, node);
  });
}

bool Naive::area_at(Number area, Number node) const {
  return std::ranges::any_of(facts_.services, [&](const cohort::Service& service) {
    return service.area == area && service.held.holds(question_.as_at) && site_under(service.site, node);
  });
}

bool Naive::known_at(const Subject& subject, Number node) const {
  if (subject.born > question_.as_at || subject.born.birthday(question_.under) <= question_.as_at ||
      subject.died <= question_.as_at) {
    return false;
  }
  const auto lives = [&](const auto& there) {
    return std::ranges::any_of(facts_.homes, [&](const cohort::Home& home) {
      return home.subject == subject.number && home.held.holds(question_.as_at) && there(home.area);
    });
  };
  return lives([&](Number area) { return is_within(area); }) && lives([&](Number area) { return area_at(area, node); });
}

bool Naive::is_within(Number area) const {
  return !question_.within || std::ranges::find(*question_.within, area) != question_.within->end();
}

bool Naive::bears(const Subject& subject, Number tag) const {
  return tag == none || std::ranges::any_of(facts_.taggings, [&](const cohort::Tagging& tagging) {
           return tagging.unit == subject.unit && tagging.tag == tag && tagging.held.holds(question_.as_at);
         });
}

std::size_t Naive::contact_days(const Subject& subject, Number node) const {
  std::set<base::Date> days;
  const auto see = [&](Number number, const cohort::Contact& contact) {
    const bool counts = question_.where == cohort::Where::anywhere || site_under(contact.site, node);
    if (number == subject.number && contact.site < facts_.sites && counts && contact.date >= question_.window_first &&
        contact.date <= question_.as_at) {
      days.insert(contact.date);
    }
  };
  for (const auto& [number, contact] : facts_.contacts) {
    see(number, contact);
  }
  for (const auto& gatherings : facts_.gatherings) {
    gatherings.each(see);
  }
  return days.size();
}

bool Naive::on(const Subject& subject, Rung rung, Number node) const {
  switch (rung) {
    case Rung::known:
      return true;
    case Rung::enrolled:
      return std::ranges::any_of(facts_.enrolments, [&](const cohort::Enrolment& enrolment) {
        return enrolment.subject == subject.number && enrolment.held.holds(question_.as_at);
      });
    case Rung::seen:
      return contact_days(subject, node) >= 1;
    case Rung::sustained:
      return contact_days(subject, node) >= question_.sustained;
  }
  return false;
}

std::set<Number> Naive::set_of(Number node, Number tag, Rung rung) const {
  std::set<Number> set;
  for (const auto& subject : facts_.subjects) {
    if (known_at(subject, node) && bears(subject, tag) && on(subject, rung, node)) {
      set.insert(question_.by == cohort::CountBy::unit ? subject.unit : subject.number);
    }
  }
  return set;
}

cohort::Cell Naive::cell(Number node, Number tag) const {
  const auto size = [&](Rung rung) { return static_cast<std::uint32_t>(set_of(node, tag, rung).size()); };
  cohort::Cell cell{{size(Rung::known), size(Rung::enrolled), size(Rung::seen), size(Rung::sustained)}, std::nullopt};
  std::uint64_t sum = 0;
  bool any = false;
  for (Number area = 0; area < facts_.areas; ++area) {
    if (!area_at(area, node) || !is_within(area)) {
      continue;
    }
    any = true;
    std::map<base::Date, std::uint64_t> counts;
    for (const auto& estimate : facts_.estimates) {
      if (estimate.area == area && estimate.tag == tag && estimate.as_at <= question_.as_at) {
        counts[estimate.as_at] = estimate.count;
      }
    }
    if (counts.empty()) {
      return cell;
    }
    sum += counts.rbegin()->second;
  }
  if (any) {
    cell.estimate = sum;
  }
  return cell;
}

std::vector<Number> Naive::members(const cohort::Members& members) const {
  const auto on = set_of(members.node, members.tag, members.rung);
  if (!members.negated) {
    return {on.begin(), on.end()};
  }
  const auto known = set_of(members.node, members.tag, Rung::known);
  std::vector<Number> off;
  std::ranges::set_difference(known, on, std::back_inserter(off));
  return off;
}
