#include "tree.hpp"

#include <algorithm>

namespace interchange {
namespace {

// Walks up from each node; a walk that meets itself has found a circle.
void find_circles(const Parents& parents, std::unordered_map<std::string, Misplaced>& found) {
  std::unordered_map<std::string, std::size_t> walk_of;
  std::size_t walk = 0;
  for (const auto& [start, unused] : parents) {
    ++walk;
    auto at = parents.find(start);
    while (at != parents.end() && walk_of.try_emplace(at->first, walk).second) {
      at = parents.find(at->second);
    }
    if (at == parents.end() || walk_of[at->first] != walk) {
      continue;
    }
    while (found.try_emplace(at->first, Misplaced::circle).second) {
      at = parents.find(at->second);
    }
  }
}

}  // namespace

std::unordered_map<std::string, Misplaced> misplaced(const Parents& parents) {
  std::unordered_map<std::string, Misplaced> found;
  const auto roots = std::ranges::count_if(parents, [](const auto& node) { return node.second.empty(); });
  for (const auto& [node, parent] : parents) {
    if (parent.empty() && roots > 1) {
      found.emplace(node, Misplaced::second_root);
    } else if (!parent.empty() && !parents.contains(parent)) {
      found.emplace(node, Misplaced::no_parent);
    }
  }
  find_circles(parents, found);
  return found;
}

}  // namespace interchange
