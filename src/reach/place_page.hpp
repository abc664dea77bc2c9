#pragma once

#include <string>

#include "html/html.hpp"
#include "reach/place_figures.hpp"

namespace reach {

/// What the map shows of each small area.
enum class MapOf : std::uint8_t { reach, need, to_do };

struct PlacePage {
  const Catalogue& catalogue;
  const View& view;
  const PlaceFigures& figures;
  const Thresholds& thresholds;
  bool opens_lists = false;  ///< whether figures are links to their lists
  Part part = {};            ///< what of the place this asker sees
  std::string not_yet = {};  ///< that its date has not come, in a sentence; empty: it has
  MapOf map = MapOf::reach;
  std::string boundaries;
};

/// The answer first, then the figures; how they are counted is one press away.
html::Html place_page(const PlacePage& page);

/// How the place stands, in one sentence, and what is missing.
html::Html verdict_of(const PlacePage& page);

/// The same figures for programs.
std::string place_json(const PlacePage& page);

}  // namespace reach
