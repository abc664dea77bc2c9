#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "administration/site.hpp"
#include "db/session.hpp"
#include "html/components.hpp"
#include "organisation/standing.hpp"

namespace administration {

/// A structure with all that its pages show.
struct StructureView {
  organisation::Structure structure;
  std::vector<organisation::Node> nodes;
  std::vector<organisation::Hanging> hangings;
  std::map<std::string, organisation::Centre> centres;  ///< all there are, by key

  const organisation::Node* find(const std::string& node) const;
  std::string name_of(const std::optional<std::string>& node) const;  ///< `no place` for none
  /// When that centre came to hang elsewhere.
  std::vector<organisation::Handover> handovers_of(const std::string& centre) const;
  std::optional<std::string> node_of(const std::string& centre, base::Date on) const;
};
std::optional<StructureView> read_structure(db::Session& session, const std::string& structure);
/// The one that the address names.
std::optional<StructureView> asked_structure(const Site& site, const http::Request& request);

/// A node as a tree shows it.
struct Branch {
  const organisation::Node* node;
  int depth;                                         ///< 0: the root
  std::vector<const organisation::Centre*> centres;  ///< that hang there on the day, by name
};
/// Each node behind the one that it lies under, those beside each other by name.
std::vector<Branch> branches(const StructureView& view, base::Date on);

/// The centres open on that day that hang nowhere in it.
std::vector<const organisation::Centre*> left_out(const StructureView& view, base::Date on);

/// All handovers of all centres, the latest first.
struct Move {
  const organisation::Centre* centre;
  organisation::Handover handover;
};
std::vector<Move> moves(const StructureView& view);

std::string address_of(const organisation::Structure& structure);
html::Html status_tag(const organisation::Structure& structure);
/// `In force`, `Past`, `Proposed`, `Not known`
std::string status_words(const std::string& status);

/// The choice of a node, indented as the tree is; each value is `node:` and its key.
html::Select node_choice(const StructureView& view, base::Date on);

}  // namespace administration
