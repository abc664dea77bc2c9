#pragma once

#include <limits>
#include <optional>

#include "base/date.hpp"

namespace base {

/// A half-open interval of dates, [from, to): a thing from 1 May to 1 June held on 31 May and not on 1 June.
/// No `from` is "always", no `to` is "still" (interchange.md, Rules). Never empty: made only where `to` is after
/// `from`.
class Interval {
 public:
  /// Nothing where `to` is not after `from`.
  static std::optional<Interval> of(std::optional<Date> from, std::optional<Date> to);

  /// The interval that holds every date.
  static Interval always() { return Interval{first, last}; }

  bool holds(Date date) const { return from_ <= date && date < to_; }
  bool overlaps(const Interval& other) const { return from_ < other.to_ && other.from_ < to_; }

  /// The first date it holds; `Interval::first` where there is no beginning.
  Date from() const { return from_; }
  /// The first date after it; `Interval::last` where there is no end.
  Date to() const { return to_; }

  bool operator==(const Interval&) const = default;

  static constexpr Date first = Date::from_days(std::numeric_limits<std::int32_t>::min());
  static constexpr Date last = Date::from_days(std::numeric_limits<std::int32_t>::max());

 private:
  Interval(Date from, Date to) : from_{from}, to_{to} {}

  Date from_;
  Date to_;
};

}  // namespace base
