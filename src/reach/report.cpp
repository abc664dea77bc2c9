#include "report.hpp"

namespace reach {
namespace {

bool wanted(const StructureNames& structure, const Asked& asked, cohort::Number node) {
  return (!asked.level || structure.nodes[node].level == *asked.level) &&
         (!asked.node || structure.under(node, *asked.node));
}

}  // namespace

std::vector<ReachRow> reach_rows(const cohort::Engine& engine, const Catalogue& catalogue, const Asked& asked,
                                 const Thresholds& thresholds) {
  const auto& structure = catalogue.structures[asked.question.tree];
  const auto matrix = engine.count(asked.question, asked.tags);
  std::vector<ReachRow> rows;
  for (cohort::Number node = 0; node < structure.nodes.size(); ++node) {
    if (!wanted(structure, asked, node)) {
      continue;
    }
    const auto& [key, level, name] = structure.nodes[node];
    for (std::size_t tag = 0; tag < asked.tags.size(); ++tag) {
      const auto& cell = matrix.at(node, tag);
      const auto group = asked.tags[tag] == cohort::none ? std::string{"all"} : catalogue.groups[asked.tags[tag]];
      rows.push_back({key, name, level, group, cell.rungs, cell.estimate,
                      tenths_of_per_cent(cell.rungs.seen, cell.rungs.known),
                      band(thresholds, cell.rungs.seen, cell.rungs.known)});
    }
  }
  return rows;
}

std::vector<WhoRow> who_rows(const cohort::Engine& engine, const Catalogue& catalogue, const Asked& asked,
                             cohort::Rung rung, bool negated) {
  auto numbers = engine.members(asked.question, {asked.node.value(), asked.tags.front(), rung, negated});
  std::vector<WhoRow> rows;
  rows.reserve(numbers.size());
  if (asked.question.by == cohort::CountBy::unit) {
    for (const auto family : catalogue.families.sorted(std::move(numbers))) {
      rows.push_back({{}, catalogue.families.of(family)});
    }
    return rows;
  }
  for (const auto person : catalogue.people.sorted(std::move(numbers))) {
    rows.push_back({catalogue.people.of(person), catalogue.families.of(engine.unit_of(person))});
  }
  return rows;
}

}  // namespace reach
