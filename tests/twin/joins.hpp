#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "package.hpp"

namespace twin {

/// Which of two records came first, by key.
using Order = std::map<std::string, std::int64_t>;

/// People of two families who are said to be the same.
struct Joined {
  std::vector<std::pair<std::string, std::string>> families;
  std::vector<std::pair<std::string, std::string>> people;
};

/// What the package is to whoever counts: whoever is joined is one person, under the key of the record that came first,
/// with the facts of all; families likewise.
Package with_joins(const Package& package, const std::vector<Joined>& joins, const Order& people,
                   const Order& families);

}  // namespace twin
