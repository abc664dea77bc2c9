#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "bits.hpp"
#include "cohort/question.hpp"
#include "columns.hpp"

namespace cohort {

/// A range of rows that were numbered by areas which, on the date, all lie at one node.
struct Run {
  Row first;
  Row last;
  Number leaf;
};

/// A row that lives on the date at a node other than that of the range it is numbered in.
struct Elsewhere {
  Row row;
  Number leaf;

  auto operator<=>(const Elsewhere&) const = default;
};

/// Who is known on a date, and at which node (the *leaf*: where the site hangs that answers for the home's area).
class AtDate {
 public:
  AtDate(const Columns& columns, const Question& question);

  const Bits& known() const { return known_; }        ///< the right age, and living
  const Bits& in_place() const { return in_place_; }  ///< known, with a home in the area that the row is numbered by
  std::span<const Run> runs() const { return runs_; }
  std::span<const Elsewhere> elsewhere() const { return elsewhere_; }
  /// The areas' nodes; `none` for an area that no centre of the tree answers for.
  std::span<const Number> leaf_of_area() const { return leaf_of_area_; }

  /// Calls `visit` with each leaf that the row lives at, each once.
  template <class F>
  void each_leaf(Row row, F&& visit) const;

 private:
  void find_leaves(const Columns& columns, const Question& question);
  void find_known(const Columns& columns, const Question& question);
  void leave_out(const Columns& columns, const Question& question);
  void find_homes(const Columns& columns, base::Date date);
  void find_runs(const Columns& columns);

  Bits known_;
  Bits in_place_;
  Bits moved_;  ///< rows that stand in `elsewhere_`
  std::vector<Run> runs_;
  std::vector<Elsewhere> elsewhere_;
  std::vector<Number> leaf_of_area_;
  std::span<const Number> area_of_row_;
};

template <class F>
void AtDate::each_leaf(Row row, F&& visit) const {
  const auto area = in_place_.test(row) ? area_of_row_[row] : none;
  const auto main = area == none ? none : leaf_of_area_[area];
  if (main != none) {
    visit(main);
  }
  if (!moved_.test(row)) {
    return;
  }
  auto at = std::ranges::lower_bound(elsewhere_, Elsewhere{row, 0});
  for (; at != elsewhere_.end() && at->row == row; ++at) {
    if (at->leaf != main) {
      visit(at->leaf);
    }
  }
}

/// The enrolled, and who was seen how often anywhere, among all rows.
struct Ladder {
  Bits enrolled;
  ContactDays days;

  Ladder(const Columns& columns, const Question& question);
};

/// Whether at a node a known row stands on each rung.
struct Flags {
  bool enrolled = false;
  bool seen = false;
  bool sustained = false;

  Flags& operator|=(const Flags& other) {
    enrolled |= other.enrolled;
    seen |= other.seen;
    sustained |= other.sustained;
    return *this;
  }
};

/// Answers, for a row and a node, on which rungs the row stands there.
class Standing {
 public:
  Standing(const Columns& columns, const Question& question);

  Flags at(Row row, Number node) const;

 private:
  std::uint32_t days_here(Row row, Number node) const;

  const Columns& columns_;
  const Question& question_;
  Ladder ladder_;
  std::vector<Number> node_of_site_;
};

}  // namespace cohort
