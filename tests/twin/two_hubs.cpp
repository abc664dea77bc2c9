#include "two_hubs.hpp"

#include <algorithm>
#include <stdexcept>

namespace twin {

namespace {

void add_hub(Package& package, const std::string& node, const std::string& centre, const std::string& area,
             const std::string& postcode) {
  add(package, "areas", {{"area", area}, {"name", area}});
  add(package, "postcodes", {{"postcode", postcode}, {"area", area}});
  add(package, "centres", {{"centre", centre}, {"name", centre}});
  add(package, "structure_nodes",
      {{"structure", "s"}, {"node", node}, {"parent", "county"}, {"level", "hub"}, {"name", "The " + node}});
  add(package, "structure_centres", {{"structure", "s"}, {"centre", centre}, {"node", node}});
  add(package, "reach_areas", {{"centre", centre}, {"area", area}});
}

}  // namespace

Package two_hubs() {
  Package package;
  add(package, "structures", {{"structure", "s"}, {"name", "S"}, {"status", "in_force"}});
  add(package, "structure_nodes",
      {{"structure", "s"}, {"node", "county"}, {"level", "authority"}, {"name", "The county"}});
  add_hub(package, "east", "ce", "E1", "ME4 4AA");
  add_hub(package, "west", "cw", "W1", "CT1 1AA");
  add(package, "groups", {{"group", "g"}, {"name", "G"}});
  add(package, "groups", {{"group", "h"}, {"name", "H"}});
  add(package, "services", {{"service", "play"}, {"name", "Play"}});
  add(package, "sessions", {{"session", "s1"}, {"service", "play"}, {"centre", "ce"}, {"starts", "2026-06-01T10:00"}});
  return package;
}

void add_person(Package& package, const std::string& person, const std::string& family, const std::string& birth_date,
                const std::string& postcode, const std::string& role) {
  add(package, "people", {{"person", person}, {"family", family}, {"role", role}, {"birth_date", birth_date}});
  if (!postcode.empty()) add_home(package, person, postcode, "0001-01-01", "");
}

void add_home(Package& package, const std::string& person, const std::string& postcode, const std::string& from,
              const std::string& to) {
  add(package, "addresses", {{"person", person}, {"from", from}, {"postcode", postcode}, {"to", to}});
}

void add_visit(Package& package, const std::string& person, const std::string& starts, const std::string& centre) {
  const std::string session = person + " " + starts + " " + centre;
  add(package, "sessions",
      {{"session", session}, {"service", "play"}, {"centre", centre}, {"starts", starts}, {"status", "held"}});
  add(package, "attendances", {{"session", session}, {"person", person}, {"status", "present"}});
}

void add_contact(Package& package, const std::string& person, const std::string& on, const std::string& kind,
                 const std::string& centre) {
  add(package, "contacts",
      {{"contact", person + on + kind}, {"person", person}, {"centre", centre}, {"on", on}, {"kind", kind}});
}

Row& row_with(Package& package, const std::string& table, const std::string& column, const std::string& text) {
  auto& all = package[table].rows;
  const auto found = std::ranges::find_if(all, [&](const Row& row) { return cell(row, column) == text; });
  if (found == all.end()) throw std::invalid_argument{table + " has no " + column + " " + text};
  return *found;
}

Question plainly() {
  Question question;
  question.as_at = "2026-09-30";
  question.structure = "s";
  return question;
}

std::string figure(const Package& package, const Question& question, const std::string& node, const std::string& column,
                   const std::string& group) {
  const Answer answer = reach(package, question);
  const auto& header = answer.front();
  const auto at = static_cast<std::size_t>(std::ranges::find(header, column) - header.begin());
  for (const auto& row : answer) {
    if (row.at(0) == node && row.at(3) == group) return row.at(at);
  }
  return "no such row";
}

std::string members(const Package& package, Question question, const std::string& node, Word word, bool complement) {
  question.node = node;
  std::string result;
  const Answer answer = who(package, {question, word, complement});
  for (std::size_t row = 1; row < answer.size(); ++row) result += (row == 1 ? "" : ",") + answer[row].front();
  return result;
}

}  // namespace twin
