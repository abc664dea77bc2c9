#include "put_family.hpp"

#include <algorithm>

#include "load.hpp"

namespace reach {
namespace {

using cohort::Number;

Number child_number(const families::FactsOfFamily::OfChild& child) { return small(child.person); }

void put_child(cohort::Engine& engine, Catalogue& catalogue, Number family,
               const families::FactsOfFamily::OfChild& child) {
  const auto number = small(child.person);
  engine.put_subject({number, family, child.born, child.died.value_or(base::Interval::last)});
  catalogue.people.put(number, child.key);
  std::vector<cohort::Home> homes;
  for (const auto& [postcode, held] : child.homes) {
    if (const auto area = catalogue.postcodes.find(postcode); area != catalogue.postcodes.end()) {
      homes.push_back({number, area->second, held});
    }
  }
  engine.put_homes(number, homes);
  std::vector<cohort::Enrolment> enrolments;
  enrolments.reserve(child.registrations.size());
  for (const auto& held : child.registrations) {
    enrolments.push_back({number, held});
  }
  engine.put_enrolments(number, enrolments);
}

}  // namespace

void put_family(cohort::Engine& engine, Catalogue& catalogue, Number family, const families::FactsOfFamily& facts) {
  catalogue.families.put(family, facts.key);
  for (const auto subject : engine.subjects_of(family)) {
    if (std::ranges::find(facts.children, subject, &child_number) == facts.children.end()) {
      engine.drop_subject(subject);
    }
  }
  for (const auto& child : facts.children) {
    put_child(engine, catalogue, family, child);
  }
  std::vector<cohort::Tagging> taggings;
  for (const auto& [group, held] : facts.memberships) {
    if (const auto tag = catalogue.find_group(group)) {
      taggings.push_back({family, *tag, held});
    }
  }
  engine.put_taggings(family, taggings);  // once its children are there, for each bears them
  if (facts.closed_to) {
    catalogue.closed_families[family] = *facts.closed_to;
  } else {
    catalogue.closed_families.erase(family);
  }
  if (facts.protected_homes.empty()) {
    catalogue.protected_homes.erase(family);
  } else {
    catalogue.protected_homes[family] = facts.protected_homes;
  }
}

}  // namespace reach
