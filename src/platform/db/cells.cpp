#include "cells.hpp"

#include "failure.hpp"

namespace db {

base::Date date(const Row& row, int column) {
  const auto date = base::Date::parse(row.text(column));
  if (!date) {
    throw Failure{"a cell of the database that should hold a date, such as 2026-09-30, holds something else"};
  }
  return *date;
}

std::optional<base::Date> date_or_none(const Row& row, int column) {
  return row.text(column).empty() ? std::nullopt : std::optional{date(row, column)};
}

base::Interval interval(const Row& row, int from, int to) {
  const auto interval = base::Interval::of(date_or_none(row, from), date_or_none(row, to));
  if (!interval) {
    throw Failure{"an interval in the database ends before it begins"};
  }
  return *interval;
}

}  // namespace db
