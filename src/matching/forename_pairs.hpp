#pragma once

#include <string>
#include <utility>
#include <vector>

namespace matching {

/// Forenames that are written for one another, `bob` for `robert` (data/names/README.md: sdglinkage, MIT), built into
/// the program; each pair once.
std::vector<std::pair<std::string, std::string>> forename_pairs();

}  // namespace matching
