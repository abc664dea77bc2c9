#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "fields.hpp"

namespace match {

/// One number for each level.
using OfLevels = std::array<double, most_levels>;
/// One for each level of another field (the row), and each of this one.
using OfTwoLevels = std::array<OfLevels, most_levels>;

/// What was learned of one field.
struct FieldModel {
  Field field;
  OfLevels m{};  ///< how often each level comes up in pairs of one person, where both values are there
  OfLevels u{};  ///< the same in pairs of two persons
  /// Bits for two of one family, against two strangers, by level; 0 where relatives are as strangers, and of what they
  /// share as one person does (is_of_a_family).
  OfLevels of_relatives{};
  /// The field on whose level this one's weight depends, its place among the fields; -1 where it depends on none.
  int parent = -1;
  /// Bits for and against one person, by the parent's level (row `absent` where there is no parent or it is missing).
  OfTwoLevels weight{};
  /// How far a value's own rarity counts, 0 to 1; by the same levels.
  OfTwoLevels rarity{};
  /// The rarity (log2 of a share) that is usual at that level, and so is within the weight already.
  OfLevels usual{};
  /// How many others are to be reckoned with that have a value of which none other was seen; 0 to 1.
  double unseen = 1;
};

/// What decides whether two records are of one person.
struct Model {
  std::vector<FieldModel> fields;
  double prior = 0;          ///< bits for one person before anything is compared; below 0
  double relatives = 0;      ///< bits for two of one family, against two strangers, before anything is compared
  double copies = 1;         ///< how many records a person has, on average
  bool unique_left = false;  ///< of two lists: none has a person twice
  bool unique_right = false;
};

}  // namespace match
