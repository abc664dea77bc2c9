#pragma once

#include <span>
#include <vector>

#include "cohort/facts.hpp"

namespace cohort {

/// A tree ready for questions: whether one node lies under another, and sums from the leaves up.
class Tree {
 public:
  explicit Tree(TreeFacts facts);

  std::size_t nodes() const { return parents_.size(); }
  Number parent(Number node) const { return parents_[node]; }
  /// Whether `node` is `above`, or lies anywhere below it.
  bool under(Number lower, Number above) const {
    return enter_[above] <= enter_[lower] && enter_[lower] < leave_[above];
  }
  /// For each site the node that it hangs under on that date, or `none`.
  std::vector<Number> node_of_site(base::Date date, std::size_t sites) const;
  /// Every node before its parent.
  std::span<const Number> upwards() const { return upwards_; }

 private:
  void walk();

  std::vector<Number> parents_;
  std::vector<Hanging> hangings_;
  std::vector<Number> enter_;
  std::vector<Number> leave_;
  std::vector<Number> upwards_;
};

}  // namespace cohort
