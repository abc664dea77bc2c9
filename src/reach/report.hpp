#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cohort/engine.hpp"
#include "reach/bands.hpp"
#include "reach/catalogue.hpp"
#include "reach/question.hpp"

namespace reach {

/// One node and group of the report. Units as asked: children or families; the estimate is one of children.
struct ReachRow {
  std::string node;
  std::string name;
  std::string level;
  std::string group;  ///< `all` where no group was asked for
  cohort::Rungs rungs;
  std::optional<std::uint64_t> estimate;
  std::optional<std::uint64_t> tenths_of_per_cent;  ///< seen of known, rounded half away from zero
  std::optional<std::string_view> band;             ///< decided on the unrounded ratio
};

/// Nodes by key; of the level, and at or below the node, where they were asked for; for each the groups as asked.
std::vector<ReachRow> reach_rows(const cohort::Engine& engine, const Catalogue& catalogue, const Asked& asked,
                                 const Thresholds& thresholds);

/// Views of the catalogue's keys: valid as long as it stands still.
struct WhoRow {
  std::string_view person;  ///< empty where families were asked for
  std::string_view family;
};

/// The list behind a number, by person (or family) key. `asked` names a node and one group.
std::vector<WhoRow> who_rows(const cohort::Engine& engine, const Catalogue& catalogue, const Asked& asked,
                             cohort::Rung rung, bool negated);

}  // namespace reach
