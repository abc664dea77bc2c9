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

/// What a comparison says, all in all.
struct Sum {
  double bits = 0;       ///< for one person (above 0), against two
  double relatives = 0;  ///< 0 to 1: of two persons, how likely they are of one family rather than strangers
};

/// Bits for (above 0) and against one person: of one field, and of all. `filled` has for each field the number of
/// records with a value.
class Scale {
 public:
  /// `model` must outlive this.
  Scale(const Model& model, std::vector<double> filled);

  double weight(std::size_t field, const Comparison& found) const;
  /// The sum over all fields, and what is to be said before anything is compared. Two persons may be strangers or of
  /// one family: relatives agree in what a family shares as one person does, in names and ages as was learned, and in
  /// all else as strangers. What is against one person is the sum of both.
  Sum sum(const Comparison& found) const;
  double total(const Comparison& found) const { return sum(found).bits; }
  /// What a pair of `least` bits must still be able to reach.
  Hopes hopes(double least) const;

 private:
  const Model& model_;
  std::vector<double> filled_;
  std::vector<bool> of_a_family_;
  bool tells_relatives_ = false;
};

/// 0 to 1.
double probability_of(double bits);
double bits_of(double probability);

}  // namespace match
