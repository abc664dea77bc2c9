#include "tree.hpp"

#include <algorithm>

namespace cohort {

Tree::Tree(TreeFacts facts) : hangings_{std::move(facts.hangings)} {
  parents_.reserve(facts.nodes.size());
  for (const auto& node : facts.nodes) {
    parents_.push_back(node.parent);
  }
  walk();
}

/// Numbers the nodes in the order of a walk from the root, so that all that lie under one are a range.
void Tree::walk() {
  std::vector<std::vector<Number>> children(nodes());
  std::vector<Number> open;
  for (Number node = 0; node < nodes(); ++node) {
    (parents_[node] == none ? open : children[parents_[node]]).push_back(node);
  }
  enter_.assign(nodes(), 0);
  leave_.assign(nodes(), 0);
  std::vector<Number> downwards;
  while (!open.empty()) {
    const auto node = open.back();
    open.pop_back();
    enter_[node] = static_cast<Number>(downwards.size());
    downwards.push_back(node);
    open.insert(open.end(), children[node].begin(), children[node].end());
  }
  upwards_.assign(downwards.rbegin(), downwards.rend());
  std::vector<Number> size(nodes(), 1);
  for (const auto node : upwards_) {
    leave_[node] = enter_[node] + size[node];
    if (parents_[node] != none) {
      size[parents_[node]] += size[node];
    }
  }
}

std::vector<Number> Tree::node_of_site(base::Date date, std::size_t sites) const {
  std::vector<Number> nodes(sites, none);
  for (const auto& hanging : hangings_) {
    if (hanging.held.holds(date)) {
      nodes[hanging.site] = hanging.node;
    }
  }
  return nodes;
}

}  // namespace cohort
