#include "sight.hpp"

#include <algorithm>
#include <iterator>

namespace reach {

bool Sight::holds(cohort::Number area) const { return !areas || std::ranges::binary_search(*areas, area); }

Sight both(const Sight& one, const Sight& other) {
  if (one.everybody()) {
    return other;
  }
  if (other.everybody()) {
    return one;
  }
  Sight common{std::vector<cohort::Number>{}};
  std::ranges::set_intersection(*one.areas, *other.areas, std::back_inserter(*common.areas));
  return common;
}

bool holds_any(const Sight& sight, std::span<const cohort::Number> areas) {
  return std::ranges::any_of(areas, [&](cohort::Number area) { return sight.holds(area); });
}

Sight sight_of(const rights::Visible& visible, const cohort::Engine& engine, const Catalogue& catalogue,
               base::Date today) {
  if (visible.whole) {
    return {};
  }
  Sight sight{std::vector<cohort::Number>{}};
  for (const auto& place : visible.places) {
    const auto structure = catalogue.find_structure(place.structure);
    const auto node = structure ? catalogue.structures[*structure].find_node(place.node) : std::nullopt;
    if (node) {
      const auto areas = engine.areas_of(*structure, *node, today);
      sight.areas->insert(sight.areas->end(), areas.begin(), areas.end());
    }
  }
  std::ranges::sort(*sight.areas);
  const auto again = std::ranges::unique(*sight.areas);
  sight.areas->erase(again.begin(), again.end());
  return sight;
}

WhatToSee what_to_see(const rights::Asker& asker, const cohort::Engine& engine, const Catalogue& catalogue) {
  const auto reach = sight_of(rights::visible(asker, rights::Permission::see_reach), engine, catalogue, asker.today);
  const auto sensitive =
      sight_of(rights::visible(asker, rights::Permission::see_sensitive_groups), engine, catalogue, asker.today);
  const bool all = sensitive.everybody() ||
                   (reach.areas && std::ranges::includes(*sensitive.areas, *reach.areas) && !sensitive.nobody());
  return {reach, all};
}

}  // namespace reach
