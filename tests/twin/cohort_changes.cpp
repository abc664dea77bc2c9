#include "cohort_changes.hpp"

#include <map>
#include <set>
#include <vector>

namespace twin {

namespace {

using cohort::Number;

template <typename Fact, typename Of>
std::map<Number, std::vector<Fact>> gathered(const std::vector<Fact>& facts, Of of) {
  std::map<Number, std::vector<Fact>> result;
  for (const auto& fact : facts) result[fact.*of].push_back(fact);
  return result;
}

template <typename Fact>
std::vector<Fact> of(const std::map<Number, std::vector<Fact>>& facts, Number number) {
  const auto found = facts.find(number);
  return found == facts.end() ? std::vector<Fact>{} : found->second;
}

std::set<Number> numbers(const cohort::Facts& facts) {
  std::set<Number> result;
  for (const auto& subject : facts.subjects) result.insert(subject.number);
  return result;
}

void change_subjects(cohort::Engine& engine, const cohort::Facts& before, const cohort::Facts& after) {
  for (const auto& subject : after.subjects) engine.put_subject(subject);
  const auto still = numbers(after);
  for (const auto& subject : before.subjects) {
    if (!still.contains(subject.number)) engine.drop_subject(subject.number);
  }
}

void put_facts(cohort::Engine& engine, const cohort::Facts& after) {
  const auto homes = gathered(after.homes, &cohort::Home::subject);
  const auto enrolments = gathered(after.enrolments, &cohort::Enrolment::subject);
  const auto taggings = gathered(after.taggings, &cohort::Tagging::unit);
  for (const auto& subject : after.subjects) {
    engine.put_homes(subject.number, of(homes, subject.number));
    engine.put_enrolments(subject.number, of(enrolments, subject.number));
    engine.put_taggings(subject.unit, of(taggings, subject.unit));
  }
}

using Contacts = std::map<Number, std::multiset<cohort::Contact>>;

Contacts contacts(const cohort::Facts& facts, const std::set<Number>& subjects) {
  Contacts result;
  for (const auto& [subject, contact] : facts.contacts) {
    if (subjects.contains(subject)) result[subject].insert(contact);
  }
  return result;
}

/// What the engine has of those who were no subjects is nothing: all their contacts are new.
void change_contacts(cohort::Engine& engine, const cohort::Facts& before, const cohort::Facts& after) {
  auto gone = contacts(before, numbers(before));
  for (const auto& [subject, all] : contacts(after, numbers(after))) {
    for (const auto& contact : all) {
      const auto was = gone[subject].find(contact);
      if (was == gone[subject].end()) {
        engine.add_contact(subject, contact);
      } else {
        gone[subject].erase(was);
      }
    }
  }
  for (const auto& [subject, all] : gone) {
    for (const auto& contact : all) engine.remove_contact(subject, contact);
  }
}

}  // namespace

void change(cohort::Engine& engine, const cohort::Facts& before, const cohort::Facts& after) {
  change_subjects(engine, before, after);
  put_facts(engine, after);
  change_contacts(engine, before, after);
}

}  // namespace twin
