#include "slow_reach.hpp"

#include <algorithm>

#include "calendar.hpp"
#include "slow_facts.hpp"

namespace twin {

namespace {

/// The four sets of a node and group, of children or of families, as the unit says.
using Sets = std::map<Word, Set>;

Set difference(const Set& left, const Set& right) {
  Set result;
  std::ranges::copy_if(left, std::inserter(result, result.end()),
                       [&](const auto& one) { return !right.contains(one); });
  return result;
}

// --- In a target group ---

Set families_in_group(const Package& package, const Facts& facts, const std::string& group, const std::string& as_at) {
  Set result;
  for (const auto& row : rows(package, "group_memberships")) {
    if (cell(row, "group") != group || !holds(cell(row, "from"), cell(row, "to"), as_at)) continue;
    result.insert(facts.family_of.at(cell(row, "person")));
  }
  return result;
}

// --- Unit family ---

Set families(const Facts& facts, const Set& children) {
  Set result;
  for (const auto& child : children) result.insert(facts.family_of.at(child));
  return result;
}

/// The sets of the node and group; an empty group is everybody.
Sets sets(const Package& package, const Question& question, const Facts& facts, const Place& place,
          const std::string& group) {
  const Set in_group = group.empty() ? Set{} : families_in_group(package, facts, group, question.as_at);
  Sets result{{Word::known, {}}, {Word::registered, {}}, {Word::seen, {}}, {Word::sustained, {}}};
  for (const auto& child : facts.children) {
    if (!lives_in(facts, child, place)) continue;
    if (!group.empty() && !in_group.contains(facts.family_of.at(child))) continue;
    result[Word::known].insert(child);
    const auto days = number_of_contact_days(facts, question, child, place);
    if (facts.registered.contains(child)) result[Word::registered].insert(child);
    if (days >= 1) result[Word::seen].insert(child);
    if (days >= static_cast<std::size_t>(question.sustained)) result[Word::sustained].insert(child);
  }
  if (question.unit == Unit::family) {
    for (auto& [word, members] : result) members = families(facts, members);
  }
  return result;
}

// --- Estimate ---

std::optional<long long> estimate_of_area(const Package& package, const std::string& area, const std::string& group,
                                          const std::string& as_at) {
  std::map<std::string, long long> counts;  // by date
  for (const auto& row : rows(package, "population")) {
    if (cell(row, "area") != area || cell(row, "group") != group || cell(row, "as_at") > as_at) continue;
    counts[cell(row, "as_at")] = std::stoll(cell(row, "count"));
  }
  if (counts.empty()) return std::nullopt;
  return counts.rbegin()->second;
}

std::string estimate(const Package& package, const Place& place, const std::string& group, const std::string& as_at) {
  long long sum = 0;
  for (const auto& area : place.areas) {
    const auto count = estimate_of_area(package, area, group, as_at);
    if (!count) return "";
    sum += *count;
  }
  return place.areas.empty() ? "" : std::to_string(sum);
}

// --- Reach ---

std::string reach_per_cent(std::size_t seen, std::size_t known) {
  if (known == 0) return "";
  const std::size_t tenths = (std::size_t{2} * 1000 * seen + known) / (2 * known);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string band(std::size_t seen, std::size_t known) {
  if (known == 0) return "";
  if (100 * seen >= 85 * known) return "outstanding";
  return 100 * seen >= 65 * known ? "good" : "below";
}

// --- The same from the command line ---

/// The rows that are asked for, as the groups they count; an empty one is everybody.
std::vector<std::string> groups_asked_for(const Package& package, const Question& question) {
  if (question.groups == Groups::none) return {""};
  Set groups{question.listed.begin(), question.listed.end()};
  if (question.groups == Groups::all) {
    groups.insert("");
    for (const auto& row : rows(package, "groups")) groups.insert(cell(row, "group"));
  }
  return {groups.begin(), groups.end()};
}

/// The nodes that are asked for, by key.
std::map<std::string, Row> nodes_asked_for(const Package& package, const Question& question) {
  const Set below = question.node ? node_and_below(package, question.structure, *question.node) : Set{};
  std::map<std::string, Row> result;
  for (const auto& row : rows(package, "structure_nodes")) {
    if (cell(row, "structure") != question.structure) continue;
    if (question.level && cell(row, "level") != *question.level) continue;
    if (question.node && !below.contains(cell(row, "node"))) continue;
    result[cell(row, "node")] = row;
  }
  return result;
}

}  // namespace

Answer reach(const Package& package, const Question& question) {
  Answer answer{
      {"node", "name", "level", "group", "known", "registered", "seen", "sustained", "estimate", "reach", "band"}};
  const Facts facts = facts_for(package, question);
  for (const auto& [node, row] : nodes_asked_for(package, question)) {
    const Place where = place(package, question, node);
    for (const auto& group : groups_asked_for(package, question)) {
      Sets of = sets(package, question, facts, where, group);
      const auto size = [&](Word word) { return of[word].size(); };
      answer.push_back(
          {node, cell(row, "name"), cell(row, "level"), group.empty() ? "all" : group,
           std::to_string(size(Word::known)), std::to_string(size(Word::registered)), std::to_string(size(Word::seen)),
           std::to_string(size(Word::sustained)), estimate(package, where, group, question.as_at),
           reach_per_cent(size(Word::seen), size(Word::known)), band(size(Word::seen), size(Word::known))});
    }
  }
  return answer;
}

Answer who(const Package& package, const WhoQuestion& asked) {
  const Question& question = asked.question;
  const Facts facts = facts_for(package, question);
  const std::string group = question.listed.empty() ? "" : question.listed.front();
  Sets of = sets(package, question, facts, place(package, question, question.node.value()), group);
  const Set members = asked.complement ? difference(of[Word::known], of[asked.word]) : of[asked.word];
  const bool in_families = question.unit == Unit::family;
  Answer answer{in_families ? std::vector<std::string>{"family"} : std::vector<std::string>{"person", "family"}};
  for (const auto& member : members) {
    if (in_families)
      answer.push_back({member});
    else
      answer.push_back({member, facts.family_of.at(member)});
  }
  return answer;
}

}  // namespace twin
