#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "dice.hpp"
#include "package.hpp"

namespace twin {

/// A row of a package: its table, and its place there from 0.
using RowPlace = std::pair<std::string, std::size_t>;

/// A package with one mistake in it.
struct FaultyPackage {
  Package package;
  std::set<RowPlace> wrong;          ///< the rows that are wrong by themselves or contradict each other
  std::vector<std::string> reports;  ///< how lines of the report must begin: `people.csv:212: birth_date: `
};

/// Makes one cell of a package that is allowed wrong, or gives one row a second that contradicts it. The package's
/// tables are in the order of exported(). A package without rows stays as it is, with nothing wrong.
FaultyPackage random_fault(const Package& allowed, Dice& dice);

/// The rows that are refused: those that are wrong, those that refer to a refused one, and so on.
std::set<RowPlace> refused(const FaultyPackage& faulty);

/// What is left of the package without these rows.
Package without(const Package& package, const std::set<RowPlace>& rows);

}  // namespace twin
