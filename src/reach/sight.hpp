#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cohort/engine.hpp"
#include "reach/catalogue.hpp"
#include "rights/asker.hpp"

namespace reach {

/// What an asker's places come to among the engine's areas: whose homes they hold. Figures and lists are cut by it
/// alike.
struct Sight {
  /// Nothing: everybody. An empty list: nobody.
  std::optional<std::vector<cohort::Number>> areas;

  bool everybody() const { return !areas; }
  bool nobody() const { return areas && areas->empty(); }
  bool holds(cohort::Number area) const;
  bool operator==(const Sight&) const = default;
};

/// Those whom both hold.
Sight both(const Sight& one, const Sight& other);
/// Whether any of these homes is held.
bool holds_any(const Sight& sight, std::span<const cohort::Number> areas);

/// The areas for which the centres of these places answer on that day: today's, also for a question about another day,
/// since it is today that somebody looks.
Sight sight_of(const rights::Visible& visible, const cohort::Engine& engine, const Catalogue& catalogue,
               base::Date today);

/// What of the figures somebody sees.
struct WhatToSee {
  Sight figures;
  bool sensitive_groups = false;
};

/// What of the figures the asker may see. A sensitive group's figures are all or nothing: of a part of the asker's
/// places they would be told by subtraction.
WhatToSee what_to_see(const rights::Asker& asker, const cohort::Engine& engine, const Catalogue& catalogue);

}  // namespace reach
