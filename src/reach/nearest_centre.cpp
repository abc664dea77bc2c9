#include "reach/nearest_centre.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace reach {
namespace {

std::optional<Position> middle_of(const Catalogue& catalogue, cohort::Number area) {
  return area < catalogue.areas.size() ? catalogue.areas[area].position : std::nullopt;
}

/// The centres that hang anywhere in the structure that is in force.
std::vector<cohort::Number> centres_in_force(const cohort::Engine& engine, const Catalogue& catalogue, base::Date on) {
  const auto found = std::ranges::find(catalogue.structures, std::string{"in_force"}, &StructureNames::status);
  if (found == catalogue.structures.end()) {
    return {};
  }
  const auto root = std::ranges::find(found->parents, cohort::none);
  return engine.sites_of(static_cast<cohort::Number>(found - catalogue.structures.begin()),
                         static_cast<cohort::Number>(root - found->parents.begin()), on);
}

std::string nearest_to(const Catalogue& catalogue, const std::vector<cohort::Number>& centres, cohort::Number area) {
  const auto from = middle_of(catalogue, area);
  std::string name;
  auto least = std::numeric_limits<double>::max();
  for (const auto centre : centres) {
    const auto there = middle_of(catalogue, catalogue.centres[centre].area);
    const auto far = from && there ? kilometres(*from, *there) : least;
    if (far < least) {
      least = far;
      name = catalogue.centres[centre].name;
    }
  }
  return name;
}

}  // namespace

std::vector<std::string> nearest_centres(const Live& live, std::span<const std::string> postcodes, base::Date on) {
  return live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) {
    const auto centres = centres_in_force(engine, catalogue, on);
    std::unordered_map<cohort::Number, std::string> known;
    std::vector<std::string> names;
    for (const auto& postcode : postcodes) {
      const auto area = catalogue.postcodes.find(postcode);
      if (area == catalogue.postcodes.end()) {
        names.emplace_back();
        continue;
      }
      const auto [found, is_new] = known.try_emplace(area->second);
      if (is_new) {
        found->second = nearest_to(catalogue, centres, area->second);
      }
      names.push_back(found->second);
    }
    return names;
  });
}

}  // namespace reach
