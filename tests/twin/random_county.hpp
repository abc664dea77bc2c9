#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dice.hpp"
#include "package.hpp"

namespace twin {

/// A small county in the making.
struct County {
  std::string pivot;  ///< the date about which its facts gather
  Package package;
};

/// A county that the contract's rules allow, of none to some three hundred people, or as many as are wanted; the same
/// seed, the same county. Edges are on purpose and often: see random_places, random_people, random_visits and
/// random_dates.
County random_county(std::uint64_t seed, std::optional<int> people = {});

/// A way to spell its files.
Spelling random_file_spelling(Dice& dice);

/// The values of the column, row by row.
std::vector<std::string> column(const Package& package, const std::string& table, const std::string& column);

/// Groups, areas with and without a centre, postcodes, centres in and out of structures of any depth, past and
/// proposed, hung at any node and moved over time, and official counts with gaps.
void add_places(County& county, Dice& dice);

/// Families over several homes and nodes; children, carers and expected babies; moves, deaths, two homes, postcodes
/// that no area has; registrations that ended; memberships of whoever it may be.
void add_people(County& county, Dice& dice, int people);

/// Sessions of every status, near midnight and twice a day; attendances of everybody; contacts of every kind.
void add_visits(County& county, Dice& dice);

}  // namespace twin
