#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "days.hpp"

namespace cohort {

struct RowHome {
  Row row;
  Number area;
  base::Interval held;
};

/// Facts that hold over intervals, in the order of their rows.
template <class Fact>
class FactList {
 public:
  void build(std::vector<Fact> facts) {
    facts_ = std::move(facts);
    const auto by_row = [](const Fact& a, const Fact& b) { return a.row < b.row; };
    if (!std::is_sorted(facts_.begin(), facts_.end(), by_row)) {
      std::stable_sort(facts_.begin(), facts_.end(), by_row);
    }
  }

  void replace(Row row, std::span<const Fact> facts) {
    const auto [first, last] = std::equal_range(facts_.begin(), facts_.end(), row, ByRow{});
    const auto kept = std::min(static_cast<std::size_t>(last - first), facts.size());
    auto at = std::copy_n(facts.begin(), kept, first);
    if (at != last) {
      facts_.erase(at, last);
    } else {
      facts_.insert(at, facts.begin() + static_cast<std::ptrdiff_t>(kept), facts.end());
    }
  }

  std::span<const Fact> all() const { return facts_; }
  std::span<const Fact> of(Row row) const {
    const auto [first, last] = std::equal_range(facts_.begin(), facts_.end(), row, ByRow{});
    return {first, last};
  }
  std::size_t bytes() const { return facts_.capacity() * sizeof(Fact); }

 private:
  struct ByRow {
    bool operator()(const Fact& fact, Row row) const { return fact.row < row; }
    bool operator()(Row row, const Fact& fact) const { return row < fact.row; }
  };

  std::vector<Fact> facts_;
};

}  // namespace cohort
