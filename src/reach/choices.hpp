#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/components.hpp"
#include "reach/catalogue.hpp"

namespace reach {

/// `Hubs 2014 (past)`: a structure that is not in force says so wherever it is named.
std::string structure_words(const StructureNames& structure);

/// All structures to choose from, by key.
std::vector<html::SelectItem> structure_items(const Catalogue& catalogue, std::string_view chosen);

/// All, and those groups whose figures the asker sees; `chosen`: a group's key, or `none`.
std::vector<html::SelectItem> group_items(const Catalogue& catalogue, std::string_view chosen, bool sensitive);

}  // namespace reach
