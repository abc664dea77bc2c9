#pragma once

#include <cstddef>

#include "table.hpp"
#include "words.hpp"

namespace people {

/// The shape of FEBRL's files: full records of independent fields, and copies of them, in which up to `most` mistakes
/// were made, up to `most_in_field` in a field: typing errors, values missing, exchanged, put into the neighbour's
/// field, or another's.
struct FebrlShape {
  std::size_t people;
  std::size_t copies;
  std::size_t most_copies;  ///< of one person
  std::size_t most;
  std::size_t most_in_field;
};
Table febrl_like(const FebrlShape& shape, const Words& words, Chance chance);
/// Splits a table in two: the originals, and the copies.
std::pair<Table, Table> originals_and_copies(const Table& table);

/// The shape of a list of historical persons: about ten records each, some of them hardly to be known again: other
/// forms of the name, titles, dates wrong in parts, neighbouring postcodes, fields missing; and relatives of one name.
Table historical_like(std::size_t people, const Words& words, Chance chance);

/// A county's families: children, twins, parents, at addresses with phone and e-mail; a third of them again, after a
/// move or another surname, or mistyped.
Table county_like(std::size_t records, const Words& words, Chance chance);

}  // namespace people
