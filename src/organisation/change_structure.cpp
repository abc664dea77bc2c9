#include <algorithm>
#include <array>

#include "edit_words.hpp"
#include "sql.hpp"
#include "standing.hpp"

namespace organisation {
namespace {

constexpr std::array<std::string_view, 3> states{"in_force", "past", "proposed"};

Json told(const Structure& structure) { return {{"name", structure.name}, {"status", structure.status}}; }

Json told(const Node& node) { return {{"parent", node.parent}, {"level", node.level}, {"name", node.name}}; }

void write(db::Session& session, const std::string& structure, const Node& node) {
  session.execute(sql::structure_node_upsert,
                  {{"structure", structure},
                   {"node", node.key},
                   {"parent", node.parent.empty() ? std::nullopt : std::optional{node.parent}},
                   {"level", node.level},
                   {"name", node.name}});
}

base::Problems wrong_with(const std::vector<Node>& nodes, const std::string& parent) {
  if (nodes.empty() == parent.empty() &&
      (nodes.empty() || std::ranges::find(nodes, parent, &Node::key) != nodes.end())) {
    return {};
  }
  return {"parent", nodes.empty() ? "This structure has no place yet: the first has none above it."
                                  : "Choose the place that it is to lie under."};
}

}  // namespace

Done change_structure(db::Session& session, const Doer& doer, const std::string& structure,
                      const StructureWords& words) {
  const auto was = find_structure(session, structure);
  base::Problems problems;
  const Structure becomes{structure, checked_name(words.name, "name", "the structure", problems), words.status};
  if (std::ranges::find(states, words.status) == states.end()) {
    problems.add("status", "Choose whether it is in force, past or proposed.");
  }
  if (!was) {
    problems.add("structure", "There is no such structure.");
  }
  if (!problems.empty()) {
    return std::unexpected{problems};
  }
  if (becomes != *was) {
    session.execute(sql::structure_upsert,
                    {{"structure", structure}, {"name", becomes.name}, {"status", becomes.status}});
    session.record(entry_of(doer, "structure", "change",
                            {{"structure", structure}, {"was", told(*was)}, {"became", told(becomes)}}));
  }
  return {};
}

Added add_node(db::Session& session, const Doer& doer, const std::string& structure, const NodeWords& words) {
  if (!find_structure(session, structure)) {
    return problem("structure", "There is no such structure.");
  }
  const auto nodes = nodes_of(session, structure);
  auto problems = wrong_with(nodes, words.parent);
  Node node{.key = {},
            .parent = words.parent,
            .level = checked_name(words.level, "level", "the level, such as district", problems),
            .name = checked_name(words.name, "name", "the place", problems)};
  if (!problems.empty()) {
    return std::unexpected{problems};
  }
  bool there = false;
  node.key = key_from(node.name, "place", [&](const std::string& key) {
    const auto other = std::ranges::find(nodes, key, &Node::key);
    auto same = node;
    same.key = key;
    there = other != nodes.end() && *other == same;
    return other != nodes.end() && !there;
  });
  if (!there) {
    write(session, structure, node);
    session.record(entry_of(doer, "structure_node", "create",
                            {{"structure", structure}, {"node", node.key}, {"became", told(node)}}));
  }
  return node.key;
}

Done change_node(db::Session& session, const Doer& doer, const std::string& structure, const std::string& node,
                 const NodeWords& words) {
  const auto nodes = nodes_of(session, structure);
  const auto was = std::ranges::find(nodes, node, &Node::key);
  if (was == nodes.end()) {
    return problem("node", "There is no such place in this structure.");
  }
  base::Problems problems;
  const Node becomes{.key = node,
                     .parent = was->parent,
                     .level = checked_name(words.level, "level", "the level, such as district", problems),
                     .name = checked_name(words.name, "name", "the place", problems)};
  if (!problems.empty()) {
    return std::unexpected{problems};
  }
  if (becomes != *was) {
    write(session, structure, becomes);
    session.record(
        entry_of(doer, "structure_node", "change",
                 {{"structure", structure}, {"node", node}, {"was", told(*was)}, {"became", told(becomes)}}));
  }
  return {};
}

}  // namespace organisation
