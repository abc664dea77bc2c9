#pragma once

#include "cohort/facts.hpp"
#include "db/database.hpp"
#include "reach/catalogue.hpp"

namespace reach {

/// Everything that the engine needs, as of one moment.
struct Loaded {
  cohort::Facts facts;
  Catalogue catalogue;
  std::int64_t position = 0;  ///< of the journal at that moment
};

/// A number of ours, as the engine holds them: no county has four thousand million records of a kind.
inline cohort::Number small(std::int64_t number) { return static_cast<cohort::Number>(number); }

/// Reads with two sessions side by side.
Loaded load(db::Database& database);

}  // namespace reach
