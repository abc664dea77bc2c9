#include "slow_facts.hpp"

#include <algorithm>

#include "calendar.hpp"

// "What reach means" of the interchange contract, one function or two for each of its paragraphs, in its order; what
// remains of it is in slow_reach.cpp.
namespace twin {

namespace {

// --- Address at as_at ---

std::map<std::string, Set> areas_by_person(const Package& package, const std::string& as_at) {
  std::map<std::string, std::string> area_of;
  for (const auto& row : rows(package, "postcodes")) area_of[held_postcode(cell(row, "postcode"))] = cell(row, "area");
  std::map<std::string, Set> result;
  for (const auto& row : rows(package, "addresses")) {
    const auto area = area_of.find(held_postcode(cell(row, "postcode")));
    if (area == area_of.end() || !holds(cell(row, "from"), cell(row, "to"), as_at)) continue;
    result[cell(row, "person")].insert(area->second);
  }
  return result;
}

// --- Known ---

bool is_child_at(const Row& person, const Question& question) {
  const auto born = cell(person, "birth_date");
  const auto died = cell(person, "died");
  if (cell(person, "role") != "child" || born.empty() || born > question.as_at) return false;
  if (!died.empty() && died <= question.as_at) return false;
  return !has_completed(born, question.under, question.as_at);
}

// --- Contact days ---

std::map<std::string, std::set<ContactDay>> contact_days(const Package& package, const Question& question) {
  const auto begins = window_begins(question.as_at, question.window_months);
  const auto in_window = [&](const std::string& date) { return begins <= date && date <= question.as_at; };
  std::map<std::string, ContactDay> sessions;
  for (const auto& row : rows(package, "sessions")) {
    const auto date = cell(row, "starts").substr(0, 10);
    if (cell(row, "status") == "cancelled" || !in_window(date)) continue;
    sessions[cell(row, "session")] = {date, cell(row, "centre")};
  }
  std::map<std::string, std::set<ContactDay>> result;
  for (const auto& row : rows(package, "attendances")) {
    const auto session = sessions.find(cell(row, "session"));
    if (session == sessions.end() || cell(row, "status") != "present") continue;
    result[cell(row, "person")].insert(session->second);
  }
  for (const auto& row : rows(package, "contacts")) {
    const auto kind = cell(row, "kind");
    if ((kind != "home_visit" && kind != "one_to_one") || !in_window(cell(row, "on"))) continue;
    result[cell(row, "person")].insert({cell(row, "on"), cell(row, "centre")});
  }
  return result;
}

// --- Registered ---

Set registered_at(const Package& package, const std::string& as_at) {
  Set result;
  for (const auto& row : rows(package, "registrations")) {
    if (holds(cell(row, "registered"), cell(row, "ended"), as_at)) result.insert(cell(row, "person"));
  }
  return result;
}

}  // namespace

// --- Areas of a node ---

Set node_and_below(const Package& package, const std::string& structure, const std::string& node) {
  Set result{node};
  for (std::size_t before = 0; before != result.size();) {
    before = result.size();
    for (const auto& row : rows(package, "structure_nodes")) {
      if (cell(row, "structure") != structure || cell(row, "parent").empty()) continue;
      if (result.contains(cell(row, "parent"))) result.insert(cell(row, "node"));
    }
  }
  return result;
}

Place place(const Package& package, const Question& question, const std::string& node) {
  const Set nodes = node_and_below(package, question.structure, node);
  const auto day = question.drawn.value_or(question.as_at);
  Place result;
  for (const auto& row : rows(package, "structure_centres")) {
    const bool at_the_time = holds(cell(row, "from"), cell(row, "to"), day);
    if (at_the_time && cell(row, "structure") == question.structure && nodes.contains(cell(row, "node"))) {
      result.centres.insert(cell(row, "centre"));
    }
  }
  for (const auto& row : rows(package, "reach_areas")) {
    const bool at_the_time = holds(cell(row, "from"), cell(row, "to"), day);
    if (at_the_time && result.centres.contains(cell(row, "centre"))) result.areas.insert(cell(row, "area"));
  }
  return result;
}

bool lives_in(const Facts& facts, const std::string& child, const Place& place) {
  const auto homes = facts.areas_of.find(child);
  return homes != facts.areas_of.end() &&
         std::ranges::any_of(homes->second, [&](const auto& area) { return place.areas.contains(area); });
}

std::size_t number_of_contact_days(const Facts& facts, const Question& question, const std::string& child,
                                   const Place& place) {
  const auto days = facts.contact_days.find(child);
  if (days == facts.contact_days.end()) return 0;
  Set dates;
  for (const auto& [date, centre] : days->second) {
    if (question.where == Where::anywhere || place.centres.contains(centre)) dates.insert(date);
  }
  return dates.size();
}

Facts facts_for(const Package& package, const Question& question) {
  Facts facts;
  for (const auto& row : rows(package, "people")) {
    facts.family_of[cell(row, "person")] = cell(row, "family");
    if (is_child_at(row, question)) facts.children.insert(cell(row, "person"));
  }
  facts.areas_of = areas_by_person(package, question.as_at);
  facts.registered = registered_at(package, question.as_at);
  facts.contact_days = contact_days(package, question);
  return facts;
}

}  // namespace twin
