#pragma once

#include <cstdint>
#include <vector>

#include "candidates.hpp"
#include "comparison.hpp"
#include "records.hpp"
#include "variants.hpp"

namespace match {

/// Compared pairs, one after the other.
struct Compared {
  std::vector<Comparison> pairs;
};

/// What is learned from: candidates of some records, and pairs drawn at random.
struct Training {
  std::vector<Comparison> candidates;
  double stands_for = 0;  ///< the pairs among which the candidates were looked for
  std::vector<Comparison> random;
  std::vector<double> filled;  ///< for each field the number of records with a value
};

Training training_of(const Records& records, const Candidates& candidates, Shared least, const Variants& variants,
                     std::size_t threads);

}  // namespace match
