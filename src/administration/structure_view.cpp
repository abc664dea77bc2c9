#include "structure_view.hpp"

#include <algorithm>

#include "forms.hpp"

namespace administration {
namespace {

using organisation::Node;

void add_below(const StructureView& view, const std::string& parent, int depth, std::vector<Branch>& all) {
  std::vector<const Node*> below;
  for (const auto& each : view.nodes) {
    if (each.parent == parent) {
      below.push_back(&each);
    }
  }
  std::ranges::stable_sort(below, {}, &Node::name);
  for (const auto* each : below) {
    all.push_back({each, depth, {}});
    add_below(view, each->key, depth + 1, all);
  }
}

}  // namespace

const Node* StructureView::find(const std::string& node) const {
  const auto found = std::ranges::find(nodes, node, &Node::key);
  return found == nodes.end() ? nullptr : &*found;
}

std::string StructureView::name_of(const std::optional<std::string>& node) const {
  const auto* const found = node ? find(*node) : nullptr;
  return found == nullptr ? "no place" : found->name;
}

std::vector<organisation::Handover> StructureView::handovers_of(const std::string& centre) const {
  const auto found = std::ranges::find(hangings, centre, &organisation::Hanging::centre);
  return found == hangings.end() ? std::vector<organisation::Handover>{} : organisation::handovers(found->nodes);
}

std::optional<std::string> StructureView::node_of(const std::string& centre, base::Date on) const {
  const auto found = std::ranges::find(hangings, centre, &organisation::Hanging::centre);
  return found == hangings.end() ? std::nullopt : organisation::owner_on(found->nodes, on);
}

std::optional<StructureView> read_structure(db::Session& session, const std::string& structure) {
  auto found = organisation::find_structure(session, structure);
  if (!found) {
    return std::nullopt;
  }
  StructureView view{
      *std::move(found), organisation::nodes_of(session, structure), organisation::hangings_of(session, structure), {}};
  for (auto& each : organisation::centres(session)) {
    const auto key = each.key;
    view.centres.emplace(key, std::move(each));
  }
  return view;
}

std::optional<StructureView> asked_structure(const Site& site, const http::Request& request) {
  return site.database.read(
      [&](db::Session& session) { return read_structure(session, std::string{request.path("structure")}); });
}

std::vector<Branch> branches(const StructureView& view, base::Date on) {
  std::vector<Branch> all;
  add_below(view, "", 0, all);
  for (const auto& hanging : view.hangings) {
    const auto node = organisation::owner_on(hanging.nodes, on);
    const auto found = std::ranges::find_if(all, [&](const Branch& each) { return node && each.node->key == *node; });
    if (found != all.end()) {
      found->centres.push_back(&view.centres.at(hanging.centre));
    }
  }
  for (auto& each : all) {
    std::ranges::stable_sort(each.centres, {}, &organisation::Centre::name);
  }
  return all;
}

std::vector<const organisation::Centre*> left_out(const StructureView& view, base::Date on) {
  std::vector<const organisation::Centre*> all;
  for (const auto& [key, centre] : view.centres) {
    if (centre.open_on(on) && !view.node_of(key, on)) {
      all.push_back(&centre);
    }
  }
  return all;
}

std::vector<Move> moves(const StructureView& view) {
  std::vector<Move> all;
  for (const auto& hanging : view.hangings) {
    for (auto& each : organisation::handovers(hanging.nodes)) {
      all.push_back({&view.centres.at(hanging.centre), std::move(each)});
    }
  }
  std::ranges::stable_sort(all, std::greater{}, [](const Move& each) { return each.handover.day; });
  return all;
}

std::string address_of(const organisation::Structure& structure) { return "/structures/" + segment(structure.key); }

std::string status_words(const std::string& status) {
  return status == "in_force"   ? "In force"
         : status == "past"     ? "Past"
         : status == "proposed" ? "Proposed"
                                : "Not known";
}

html::Html status_tag(const organisation::Structure& structure) {
  const auto* const colour = structure.status == "in_force"   ? "govuk-tag--green"
                             : structure.status == "proposed" ? "govuk-tag--blue"
                                                              : "govuk-tag--grey";
  return html::tag({.text = status_words(structure.status), .classes = colour});
}

html::Select node_choice(const StructureView& view, base::Date on) {
  html::Select select;
  for (const auto& each : branches(view, on)) {
    std::string indent;
    for (int depth = 0; depth < each.depth; ++depth) {
      indent += "– ";
    }
    select.items.push_back({.value = "node:" + each.node->key, .text = indent + each.node->name});
  }
  return select;
}

}  // namespace administration
