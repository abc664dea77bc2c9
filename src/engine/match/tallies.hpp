#pragma once

#include <utility>
#include <vector>

#include "model.hpp"
#include "training.hpp"

namespace match {

using FieldPairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// How often levels came up, in pairs of one person and of two, each pair counted as far as it is believed to be one.
class Tallies {
 public:
  /// `together` are the fields whose levels are counted two by two as well: the first of each two below the second.
  Tallies(std::size_t fields, FieldPairs together);

  void add(const Comparison& found, double part);
  void add(const Tallies& other);

  double alone(std::size_t field, Level level) const { return alone_[field][level]; }
  /// Of field one's level and another's; either order. 0 where the two were not counted.
  double both(std::size_t one, Level level_of_one, std::size_t other, Level level_of_other) const;
  const OfLevels& alone(std::size_t field) const { return alone_[field]; }
  double present(std::size_t field) const;
  double sum() const { return sum_; }

 private:
  std::vector<OfLevels> alone_;
  FieldPairs together_;
  std::vector<OfTwoLevels> both_;
  double sum_ = 0;
};

/// The tallies from which a model is made.
struct Counted {
  Tallies one_person;   ///< candidates, as far as they are of one person
  Tallies two_persons;  ///< candidates, as far as they are of two strangers
  Tallies random;       ///< random pairs, as far as they are of two
  Tallies relatives;    ///< candidates, as far as they are of two of one family
};

}  // namespace match
