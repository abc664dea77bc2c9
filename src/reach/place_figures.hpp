#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cohort/engine.hpp"
#include "reach/bands.hpp"
#include "reach/catalogue.hpp"
#include "reach/part.hpp"
#include "reach/sight.hpp"
#include "reach/view.hpp"

namespace reach {

/// A figure and how it stands.
struct Reached {
  cohort::Rungs rungs;
  std::optional<std::uint64_t> tenths;  ///< of a per cent; nothing where nobody is known
  std::optional<std::string_view> band;
};
Reached reached(const cohort::Rungs& rungs, const Thresholds& thresholds);

/// How many more must be seen until a place is in the band; 0 where it is.
std::uint64_t to_go(const cohort::Rungs& rungs, const Threshold& threshold);

struct GroupFigures {
  std::string key;  ///< `none`: all
  std::string name;
  Reached reached;
};

/// A place below the one that is shown.
struct PlaceBelow {
  std::string node;
  std::string name;
  std::string level;
  Sees sees = Sees::all;
  Reached reached;
  std::optional<GroupFigures> furthest_behind;  ///< the group of lowest reach there, where it is lower; of all only
};

/// Those of a place who live in areas that none of the places below has: centres hang at the place itself.
struct PlaceItself {
  std::vector<std::string> centres;  ///< by name
  Reached reached;
};

struct QuarterFigure {
  base::Date end;
  cohort::Rungs rungs;
};

struct AreaFigures {
  std::string key;
  std::string name;
  std::optional<int> imd_decile;
  Reached reached;
};

/// All that the page of a place says, cut by what the asker may see.
struct PlaceFigures {
  std::string name;
  std::string level;
  cohort::Cell all;
  std::vector<GroupFigures> groups;   ///< all first; then lowest reach first, and of the same, most to go first
  std::size_t groups_hidden = 0;      ///< sensitive ones that are not for this asker
  std::vector<PlaceBelow> below;      ///< lowest reach first; those where nobody is known last
  std::size_t below_hidden = 0;       ///< places below of which this asker sees nothing
  std::size_t below_empty = 0;        ///< places below for which no centre answers in these boundaries
  std::optional<PlaceItself> itself;  ///< of the same group as `below`; nothing where places below have every area
  std::string group_below;            ///< the name of the group whose figures those are; empty: all
  std::vector<QuarterFigure> quarters;
  std::optional<base::Date> first_contact;  ///< of anybody in the authority: before it, none is held
  std::vector<AreaFigures> areas;           ///< by name
  std::optional<cohort::LeftOut> left_out;  ///< of the whole authority; nothing for whoever sees a part of it
};

PlaceFigures place_figures(const cohort::Engine& engine, const Catalogue& catalogue, const View& view,
                           const WhatToSee& see, const Thresholds& thresholds);

}  // namespace reach
