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

struct RowSpan {
  Row row;
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
  std::size_t bytes() const { return facts_.capacity() * sizeof(Fact); }

 private:
  struct ByRow {
    bool operator()(const Fact& fact, Row row) const { return fact.row < row; }
    bool operator()(Row row, const Fact& fact) const { return row < fact.row; }
  };

  std::vector<Fact> facts_;
};

/// The rows for which a fact holds on the date.
inline Bits rows_holding(std::span<const RowSpan> facts, base::Date date, std::size_t rows) {
  Bits bits{rows};
  std::size_t at = 0;
  Word word = 0;
  for (const auto& fact : facts) {
    if (const auto place = fact.row / word_bits; place != at) {
      if (word != 0) {
        bits.data()[at] |= word;
      }
      at = place;
      word = 0;
    }
    word |= static_cast<Word>(fact.held.holds(date)) << (fact.row % word_bits);
  }
  if (word != 0) {
    bits.data()[at] |= word;
  }
  return bits;
}

}  // namespace cohort
