#include <fmt/format.h>

#include <algorithm>

#include "centre_number.hpp"
#include "edit_words.hpp"
#include "html/numbers.hpp"
#include "sql.hpp"
#include "standing.hpp"

namespace organisation {
namespace {

const Node* find_node(const std::vector<Node>& nodes, const std::string& node) {
  const auto found = std::ranges::find(nodes, node, &Node::key);
  return found == nodes.end() ? nullptr : &*found;
}

base::Problems missing(db::Session& session, const HangWords& words, const std::vector<Node>& nodes) {
  base::Problems problems;
  if (!find_structure(session, words.structure)) {
    problems.add("structure", "There is no such structure.");
  }
  if (!centre_number(session, words.centre)) {
    problems.add("centre", "There is no such centre.");
  }
  if (words.node && find_node(nodes, *words.node) == nullptr) {
    problems.add("node", "There is no such place in this structure. Choose one from the list.");
  }
  return problems;
}

std::vector<Holding> standing(db::Session& session, const HangWords& words) {
  auto all = hangings_of_centre(session, words.centre);
  const auto found = std::ranges::find(all, words.structure, &Hanging::structure);
  return found == all.end() ? std::vector<Holding>{} : std::move(found->nodes);
}

std::string sentence(const Handover& later, const std::vector<Node>& nodes) {
  const auto day = html::date(later.day);
  if (!later.became) {
    return fmt::format(
        "It is taken out on {0} already. Choose that day or a later one; or first put it back where it was, from {0}.",
        day);
  }
  const auto* const node = find_node(nodes, *later.became);
  return fmt::format(
      "It goes to {1} on {0} already. Choose that day or a later one; or first undo that: choose where it was before, "
      "from {0}.",
      day, node == nullptr ? *later.became : node->name);
}

void write(db::Session& session, const HangWords& words, const Edit& edit) {
  const auto number = centre_number(session, words.centre).value();
  for (const auto& each : edit.removed) {
    session.execute(sql::structure_centre_remove, {{"structure", words.structure},
                                                   {"centre", number},
                                                   {"node", each.owner},
                                                   {"from", cell_of(each.held.from())}});
  }
  for (const auto& each : edit.written) {
    session.execute(sql::structure_centre_upsert, {{"structure", words.structure},
                                                   {"centre", number},
                                                   {"node", each.owner},
                                                   {"from", cell_of(each.held.from())},
                                                   {"to", cell_of(each.held.to())}});
  }
}

}  // namespace

Done hang_centre(db::Session& session, const Doer& doer, const HangWords& words) {
  const auto nodes = nodes_of(session, words.structure);
  if (auto problems = missing(session, words, nodes); !problems.empty()) {
    return std::unexpected{std::move(problems)};
  }
  const auto before = standing(session, words);
  const auto edit = held_from(before, words.node, words.from);
  if (!edit) {
    return problem("from", sentence(edit.error(), nodes));
  }
  if (edit->empty()) {
    return {};
  }
  write(session, words, *edit);
  session.record(entry_of(doer, "structure_centre", "change",
                          {{"structure", words.structure},
                           {"centre", words.centre},
                           {"from", day_or_null(words.from)},
                           {"was", owner_or_null(owner_on(before, words.from))},
                           {"became", owner_or_null(words.node)}}));
  return {};
}

}  // namespace organisation
