#include "interval.hpp"

namespace base {

std::optional<Interval> Interval::of(std::optional<Date> from, std::optional<Date> to) {
  const Interval interval{from.value_or(first), to.value_or(last)};
  if (interval.to_ <= interval.from_) {
    return std::nullopt;
  }
  return interval;
}

}  // namespace base
