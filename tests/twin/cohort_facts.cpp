#include "cohort_facts.hpp"

#include "calendar.hpp"

namespace twin {

namespace {

using Keys = std::map<std::string, cohort::Number>;

Keys number(const Package& package, const std::string& table, const std::string& column, cohort::Number first) {
  Keys keys;
  for (const auto& row : rows(package, table))
    keys.try_emplace(cell(row, column), first + static_cast<cohort::Number>(keys.size()));
  return keys;
}

std::optional<base::Date> date(const std::string& text) { return base::Date::parse(text); }

base::Interval interval(const Row& row, const std::string& from, const std::string& to) {
  return base::Interval::of(date(cell(row, from)), date(cell(row, to))).value();
}

bool is_subject(const Row& person) { return cell(person, "role") == "child" && !cell(person, "birth_date").empty(); }

void take_people(const Package& package, const Numbers& numbers, cohort::Facts& facts) {
  for (const auto& row : rows(package, "people")) {
    if (!is_subject(row)) continue;
    facts.subjects.push_back({numbers.people.at(cell(row, "person")), numbers.families.at(cell(row, "family")),
                              date(cell(row, "birth_date")).value(),
                              date(cell(row, "died")).value_or(base::Interval::last)});
  }
}

void take_homes(const Package& package, const Numbers& numbers, cohort::Facts& facts) {
  std::map<std::string, std::string> area_of;
  for (const auto& row : rows(package, "postcodes")) area_of[held_postcode(cell(row, "postcode"))] = cell(row, "area");
  for (const auto& row : rows(package, "addresses")) {
    const auto area = area_of.find(held_postcode(cell(row, "postcode")));
    if (area == area_of.end()) continue;
    facts.homes.push_back(
        {numbers.people.at(cell(row, "person")), numbers.areas.at(area->second), interval(row, "from", "to")});
  }
}

void take_registrations(const Package& package, const Numbers& numbers, cohort::Facts& facts) {
  for (const auto& row : rows(package, "registrations")) {
    facts.enrolments.push_back({numbers.people.at(cell(row, "person")), interval(row, "registered", "ended")});
  }
}

void take_memberships(const Package& package, const Numbers& numbers, cohort::Facts& facts) {
  std::map<std::string, std::string> family_of;
  for (const auto& row : rows(package, "people")) family_of[cell(row, "person")] = cell(row, "family");
  for (const auto& row : rows(package, "group_memberships")) {
    facts.taggings.push_back({numbers.families.at(family_of.at(cell(row, "person"))),
                              numbers.groups.at(cell(row, "group")), interval(row, "from", "to")});
  }
}

void take_contacts(const Package& package, const Numbers& numbers, cohort::Facts& facts) {
  std::map<std::string, cohort::Contact> sessions;
  for (const auto& row : rows(package, "sessions")) {
    if (cell(row, "status") == "cancelled") continue;
    sessions[cell(row, "session")] = {date(cell(row, "starts").substr(0, 10)).value(),
                                      numbers.centres.at(cell(row, "centre"))};
  }
  std::map<std::vector<std::string>, Row> attendances;  // a row twice is one
  for (const auto& row : rows(package, "attendances")) attendances[key(layout("attendances"), row)] = row;
  for (const auto& [unused, row] : attendances) {
    const auto session = sessions.find(cell(row, "session"));
    if (session == sessions.end() || cell(row, "status") != "present") continue;
    facts.contacts.push_back({numbers.people.at(cell(row, "person")), session->second});
  }
  for (const auto& row : rows(package, "contacts")) {
    if (cell(row, "kind") != "home_visit" && cell(row, "kind") != "one_to_one") continue;
    facts.contacts.push_back({numbers.people.at(cell(row, "person")),
                              {date(cell(row, "on")).value(), numbers.centres.at(cell(row, "centre"))}});
  }
}

void take_trees(const Package& package, const Numbers& numbers, cohort::Facts& facts) {
  facts.trees.resize(numbers.structures.size());
  for (const auto& [structure, nodes] : numbers.nodes) {
    facts.trees[numbers.structures.at(structure)].nodes.resize(nodes.size(), {cohort::none});
  }
  for (const auto& row : rows(package, "structure_nodes")) {
    if (cell(row, "parent").empty()) continue;
    const auto& nodes = numbers.nodes.at(cell(row, "structure"));
    facts.trees[numbers.structures.at(cell(row, "structure"))].nodes[nodes.at(cell(row, "node"))].parent =
        nodes.at(cell(row, "parent"));
  }
  for (const auto& row : rows(package, "structure_centres")) {
    const auto& structure = cell(row, "structure");
    facts.trees[numbers.structures.at(structure)].hangings.push_back({numbers.centres.at(cell(row, "centre")),
                                                                      numbers.nodes.at(structure).at(cell(row, "node")),
                                                                      interval(row, "from", "to")});
  }
}

void take_areas(const Package& package, const Numbers& numbers, cohort::Facts& facts) {
  for (const auto& row : rows(package, "reach_areas")) {
    facts.services.push_back(
        {numbers.areas.at(cell(row, "area")), numbers.centres.at(cell(row, "centre")), interval(row, "from", "to")});
  }
  for (const auto& row : rows(package, "population")) {
    const auto& group = cell(row, "group");
    facts.estimates.push_back({numbers.areas.at(cell(row, "area")),
                               group.empty() ? cohort::none : numbers.groups.at(group),
                               date(cell(row, "as_at")).value(), std::stoull(cell(row, "count"))});
  }
}

}  // namespace

Numbers numbers_of(const Package& package) {
  Numbers numbers{.people = number(package, "people", "person", 1),
                  .families = number(package, "people", "family", 1),
                  .areas = number(package, "areas", "area", 0),
                  .centres = number(package, "centres", "centre", 0),
                  .groups = number(package, "groups", "group", 0),
                  .structures = number(package, "structures", "structure", 0),
                  .nodes = {}};
  for (const auto& row : rows(package, "structure_nodes")) {
    auto& nodes = numbers.nodes[cell(row, "structure")];
    nodes.try_emplace(cell(row, "node"), static_cast<cohort::Number>(nodes.size()));
  }
  return numbers;
}

cohort::Facts facts_of(const Package& package, const Numbers& numbers) {
  cohort::Facts facts;
  facts.areas = numbers.areas.size();
  facts.sites = numbers.centres.size();
  facts.tags = numbers.groups.size();
  take_people(package, numbers, facts);
  take_homes(package, numbers, facts);
  take_registrations(package, numbers, facts);
  take_memberships(package, numbers, facts);
  take_contacts(package, numbers, facts);
  take_trees(package, numbers, facts);
  take_areas(package, numbers, facts);
  return facts;
}

cohort::Question asked_of_engine(const Question& question, const Numbers& numbers) {
  return {.as_at = date(question.as_at).value(),
          .tree = numbers.structures.at(question.structure),
          .under = question.under,
          .window_first =
              date(window_begins(question.as_at, question.window_months)).value_or(base::Date::of(1, 1, 1).value()),
          .where = question.where == Where::here ? cohort::Where::here : cohort::Where::anywhere,
          .sustained = static_cast<std::uint32_t>(question.sustained),
          .by = question.unit == Unit::family ? cohort::CountBy::unit : cohort::CountBy::subject,
          .drawn = question.drawn ? date(*question.drawn) : std::nullopt};
}

}  // namespace twin
