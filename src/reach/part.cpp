#include "reach/part.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace reach {
namespace {

constexpr std::size_t most_named = 3;

std::string first_few(const std::vector<std::string>& names) {
  std::string all;
  for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i) {
    all += (all.empty() ? "" : ", ") + names[i];
  }
  return names.size() > most_named ? fmt::format("{} and {} more", all, names.size() - most_named) : all;
}

/// Those of the places that lie in the areas, at least with one of theirs.
std::vector<std::string> places_in(const std::vector<cohort::Number>& areas, const rights::Visible& visible,
                                   const cohort::Engine& engine, const Catalogue& catalogue, base::Date date) {
  const Sight here{areas};
  std::vector<std::string> names;
  for (const auto& place : visible.places) {
    const auto structure = catalogue.find_structure(place.structure);
    const auto node = structure ? catalogue.structures[*structure].find_node(place.node) : std::nullopt;
    if (node && holds_any(here, engine.areas_of(*structure, *node, date))) {
      names.push_back(catalogue.structures[*structure].nodes[*node].name);
    }
  }
  return names;
}

}  // namespace

std::string_view word_of(Sees sees) { return sees == Sees::all ? "all" : sees == Sees::part ? "part" : "nothing"; }

Sees sees_of(const Sight& sight, std::span<const cohort::Number> areas) {
  if (sight.everybody()) {
    return Sees::all;
  }
  const auto held = std::ranges::count_if(areas, [&](cohort::Number area) { return sight.holds(area); });
  return held == std::ssize(areas) ? Sees::all : held > 0 ? Sees::part : Sees::nothing;
}

std::string Part::heading(std::string_view place) const {
  if (sees != Sees::part) {
    return std::string{place};
  }
  return own.empty() ? fmt::format("Your part of {}", place) : fmt::format("Your part of {}: {}", place, own);
}

std::string Part::note(std::string_view place) const {
  switch (sees) {
    case Sees::part:
      return fmt::format(
          "You see those who live in the areas of your own places. Figures here count nobody else of {}.", place);
    case Sees::nothing:
      return fmt::format(
          "No area of {} is yours. Of those who live there you see only whoever has a home in an area of yours too.",
          place);
    case Sees::all:
      break;
  }
  return {};
}

Part part_of(const rights::Visible& visible, const Sight& sight, const cohort::Engine& engine,
             const Catalogue& catalogue, const cohort::Question& question, cohort::Number node) {
  const auto date = question.tree_date();
  const auto areas = engine.areas_of(question.tree, node, date);
  Part part{.sees = sees_of(sight, areas)};
  if (part.sees == Sees::part) {
    part.own = first_few(places_in(areas, visible, engine, catalogue, date));
  }
  return part;
}

}  // namespace reach
