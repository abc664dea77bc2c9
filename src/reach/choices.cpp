#include "choices.hpp"

namespace reach {

std::string structure_words(const StructureNames& structure) {
  const std::string_view status = structure.status == "past"       ? " (past)"
                                  : structure.status == "proposed" ? " (proposed)"
                                                                   : "";
  return structure.name + std::string{status};
}

std::vector<html::SelectItem> structure_items(const Catalogue& catalogue, std::string_view chosen) {
  std::vector<html::SelectItem> items;
  items.reserve(catalogue.structures.size());
  for (const auto& structure : catalogue.structures) {
    items.push_back({.value = structure.key, .text = structure_words(structure), .selected = structure.key == chosen});
  }
  return items;
}

std::vector<html::SelectItem> group_items(const Catalogue& catalogue, std::string_view chosen, bool sensitive) {
  std::vector<html::SelectItem> items{{.value = "none", .text = "All", .selected = chosen == "none"}};
  for (cohort::Number group = 0; group < catalogue.groups.size(); ++group) {
    if (sensitive || !catalogue.group_names[group].sensitive) {
      const auto& key = catalogue.groups[group];
      items.push_back({.value = key, .text = catalogue.group_names[group].name, .selected = key == chosen});
    }
  }
  return items;
}

}  // namespace reach
