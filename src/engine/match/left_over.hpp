#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pair.hpp"

namespace match {

/// Who of two lists has found no partner, where each has a person once.
class LeftOver {
 public:
  LeftOver(std::size_t records, std::size_t left, const std::vector<WeighedPair>& pairs);

  double pairs() const { return static_cast<double>(of_left_.size()) * static_cast<double>(of_right_.size()); }
  /// How many are left over of the list of which fewer are.
  std::size_t fewer() const { return of_left_.size() < of_right_.size() ? of_left_.size() : of_right_.size(); }
  /// Whether nineteen of twenty records of either list have a partner: then a twin would have one of its own.
  bool nearly_all_found() const;

  /// All pairs of those left over, weighed by `weigh(a, b)`; without those that are ruled out.
  template <class Weigh>
  std::vector<WeighedPair> each_pair(const Weigh& weigh) const {
    std::vector<WeighedPair> all;
    for (const auto a : of_left_) {
      for (const auto b : of_right_) {
        if (const auto bits = weigh(a, b); bits != ruled_out) {
          all.push_back({a, b, bits});
        }
      }
    }
    return all;
  }
  /// Adds those of the doubted pairs of which neither has a partner, each once.
  void add_doubted(const std::vector<WeighedPair>& doubted, std::vector<WeighedPair>& into) const;

 private:
  std::size_t left_;
  std::size_t right_;
  std::vector<bool> found_;
  std::vector<std::uint32_t> of_left_;
  std::vector<std::uint32_t> of_right_;
};

/// Weighs pairs anew that were weighed with `prior` bits for one person, as what they are: the few that are left. How
/// likely a partner is among them is learned from themselves (expectation and maximisation of that one number).
void reckon_among_few(std::vector<WeighedPair>& pairs, double prior, std::size_t fewer);

}  // namespace match
