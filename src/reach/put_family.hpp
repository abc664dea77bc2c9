#pragma once

#include "cohort/engine.hpp"
#include "families/facts.hpp"
#include "reach/catalogue.hpp"

namespace reach {

/// Puts a family, new or changed, in place of what the engine held of it: its children, where they live, their
/// registrations, the family's groups, and whether somebody's address is protected. A child that left the family is put
/// with the family to which it went.
void put_family(cohort::Engine& engine, Catalogue& catalogue, cohort::Number family,
                const families::FactsOfFamily& facts);

}  // namespace reach
