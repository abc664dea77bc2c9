#include "cells.hpp"

#include "failure.hpp"

namespace db {
namespace {

std::optional<base::Date> date_or_nothing(const Row& row, int column) {
  if (row.text(column).empty()) {
    return std::nullopt;
  }
  return date(row, column);
}

}  // namespace

base::Date date(const Row& row, int column) {
  const auto date = base::Date::parse(row.text(column));
  if (!date) {
    throw Failure{"a cell of the database that should hold a date, such as 2026-09-30, holds something else"};
  }
  return *date;
}

base::Interval interval(const Row& row, int from, int to) {
  const auto interval = base::Interval::of(date_or_nothing(row, from), date_or_nothing(row, to));
  if (!interval) {
    throw Failure{"an interval in the database ends before it begins"};
  }
  return *interval;
}

}  // namespace db
