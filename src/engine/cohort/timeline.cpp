#include "timeline.hpp"

#include <algorithm>

namespace cohort {
namespace {

/// As many turns as words: finding a set between two kept ones costs about what copying one does.
constexpr std::size_t rows_per_turn = word_bits;
constexpr std::size_t least_step = 256;

void turn(Bits& bits, Row row) { bits.data()[row / word_bits] ^= Word{1} << (row % word_bits); }

}  // namespace

void Timeline::build(std::vector<RowSpan> facts, std::size_t rows) {
  turns_.clear();
  replaced_.clear();
  turns_.reserve(2 * facts.size());
  if (!std::ranges::is_sorted(facts, {}, &RowSpan::row)) {
    std::ranges::sort(facts, {}, &RowSpan::row);
  }
  for (auto first = facts.begin(); first != facts.end();) {
    const auto last =
        std::ranges::find_if(first, facts.end(), [&](const RowSpan& fact) { return fact.row != first->row; });
    add_turns({first, last});
    first = last;
  }
  std::ranges::sort(turns_, {}, &Turn::date);
  keep_sets(rows);
}

/// Intervals that touch or overlap are one: the row turns where that one begins and where it ends.
void Timeline::add_turns(std::span<RowSpan> of_one_row) {
  if (of_one_row.size() > 1) {
    std::ranges::sort(of_one_row, {}, [](const RowSpan& fact) { return fact.held.from(); });
  }
  auto from = of_one_row.front().held.from();
  auto to = of_one_row.front().held.to();
  const auto add = [&] {
    turns_.push_back({from, of_one_row.front().row});
    if (to != base::Interval::last) {
      turns_.push_back({to, of_one_row.front().row});
    }
  };
  for (const auto& fact : of_one_row.subspan(1)) {
    if (fact.held.from() > to) {
      add();
      from = fact.held.from();
      to = fact.held.to();
    }
    to = std::max(to, fact.held.to());
  }
  add();
}

void Timeline::keep_sets(std::size_t rows) {
  step_ = std::max(least_step, rows / rows_per_turn);
  kept_.clear();
  Bits bits{rows};
  for (std::size_t i = 0; i < turns_.size(); ++i) {
    if (i % step_ == 0) {
      kept_.push_back(bits);
    }
    turn(bits, turns_[i].row);
  }
  if (turns_.size() % step_ == 0) {
    kept_.push_back(bits);
  }
}

void Timeline::replace(Row row, std::vector<base::Interval> intervals) { replaced_[row] = std::move(intervals); }

Bits Timeline::at(base::Date date, std::size_t rows) const {
  const auto past = std::ranges::upper_bound(turns_, date, {}, &Turn::date) - turns_.begin();
  const auto kept = static_cast<std::size_t>(past) / step_;
  Bits bits = kept_.empty() ? Bits{rows} : kept_[kept];
  bits.resize(rows);
  for (auto i = kept * step_; i < static_cast<std::size_t>(past); ++i) {
    turn(bits, turns_[i].row);
  }
  for (const auto& [row, intervals] : replaced_) {
    const bool holds = std::ranges::any_of(intervals, [&](const base::Interval& held) { return held.holds(date); });
    holds ? bits.set(row) : bits.clear(row);
  }
  return bits;
}

std::size_t Timeline::bytes() const {
  std::size_t sum = turns_.capacity() * sizeof(Turn);
  for (const auto& bits : kept_) {
    sum += bits.words() * sizeof(Word);
  }
  return sum;
}

}  // namespace cohort
