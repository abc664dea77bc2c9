#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace interchange {

/// One of the intervals of which, at any date, only those of one owner may hold: a centre's nodes in a structure, an
/// area's centres, a card's people.
struct Claim {
  std::string owner;
  std::string from;  ///< ISO date, empty for always
  std::string to;    ///< ISO date, empty for still
};

/// For each claim the position of one of another owner that holds on a day on which it holds; nothing where there is
/// none. Claims of one owner may overlap.
std::vector<std::optional<std::size_t>> contradictions(std::span<const Claim> claims);

}  // namespace interchange
