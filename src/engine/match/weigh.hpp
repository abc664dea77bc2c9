#pragma once

#include <array>
#include <cstddef>

#include "comparison.hpp"
#include "model.hpp"

namespace match {

/// Of how many a value's rarity is a share, and how many records a person has.
struct Counts {
  double filled = 1;
  double copies = 1;
};

/// log2 of the share of other persons that have the value too.
double rarity_of(Level level, float evidence, double unseen, const Counts& counts);

/// Bits for (above 0) and against one person: of one field, and of all. `filled` has for each field the number of
/// records with a value.
class Scale {
 public:
  Scale(const Model& model, std::vector<double> filled);

  double weight(std::size_t field, const Comparison& found) const;
  /// The sum over all fields, and what is to be said before anything is compared.
  double total(const Comparison& found) const;

 private:
  const Model& model_;
  std::vector<double> filled_;
};

/// 0 to 1.
double probability_of(double bits);
double bits_of(double probability);

}  // namespace match
