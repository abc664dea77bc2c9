#pragma once

#include "cohort/engine.hpp"
#include "families/facts.hpp"
#include "reach/catalogue.hpp"

namespace reach {

/// Puts a family, new or changed, in place of what the engine held of it: its children, where they live, their
/// registrations, the family's groups, and whether somebody's address is protected. Who is no
/// child of it any more is counted no longer, unless with the family to which they went.
void put_family(cohort::Engine& engine, Catalogue& catalogue, cohort::Number family,
                const families::FactsOfFamily& facts);

}  // namespace reach
