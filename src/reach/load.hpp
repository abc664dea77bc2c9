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

/// Reads with two sessions side by side.
Loaded load(db::Database& database);

}  // namespace reach
