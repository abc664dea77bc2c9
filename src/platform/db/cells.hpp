#pragma once

#include <optional>

#include "base/interval.hpp"
#include "db/value.hpp"

namespace db {

/// The date in a cell. Throws Failure where the cell holds none: the database was written by another program.
base::Date date(const Row& row, int column);

/// The same; nothing where the cell is empty or null.
std::optional<base::Date> date_or_none(const Row& row, int column);

/// [from, to) from two cells that hold dates; an empty or null cell is "always", or "still". Throws Failure where the
/// cells hold no interval.
base::Interval interval(const Row& row, int from, int to);

}  // namespace db
