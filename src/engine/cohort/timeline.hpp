#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "base/interval.hpp"
#include "bits.hpp"
#include "days.hpp"

namespace cohort {

struct RowSpan {
  Row row;
  base::Interval held;
};

/// For which rows something holds, on any date, without a look at every fact: the set at some dates is kept, and any
/// other is the kept set before it with the few rows turned over that began or ended since.
class Timeline {
 public:
  /// `facts` in any order; those of one row may overlap.
  void build(std::vector<RowSpan> facts, std::size_t rows);
  /// From now on these, and no others, are the row's intervals.
  void replace(Row row, std::vector<base::Interval> intervals);

  Bits at(base::Date date, std::size_t rows) const;

  std::size_t bytes() const;

 private:
  /// On this date the row begins to be in the set, or ceases to be.
  struct Turn {
    base::Date date;
    Row row;
  };

  void add_turns(std::span<RowSpan> of_one_row);
  void keep_sets(std::size_t rows);

  std::vector<Turn> turns_;  ///< by date
  std::size_t step_ = 1;     ///< a set is kept after every so many turns
  std::vector<Bits> kept_;   ///< the first: before all turns
  std::unordered_map<Row, std::vector<base::Interval>> replaced_;
};

}  // namespace cohort
