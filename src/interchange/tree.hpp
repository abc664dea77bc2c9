#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace interchange {

/// What is wrong with a node's place in its tree.
enum class Misplaced : std::uint8_t { no_parent, second_root, circle };

/// The nodes of one structure, each with its parent (empty for a root).
using Parents = std::unordered_map<std::string, std::string>;

/// Every node whose parent is not there, every root where there are several, every node that lies on a circle.
std::unordered_map<std::string, Misplaced> misplaced(const Parents& parents);

}  // namespace interchange
