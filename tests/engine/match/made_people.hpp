#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "match/match.hpp"
#include "match/records.hpp"

namespace made {

/// Made-up records, row by row, with who is who.
struct People {
  std::vector<match::Field> fields;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> person;

  void add(std::size_t whose, std::vector<std::string> row) {
    rows.push_back(std::move(row));
    person.push_back(whose);
  }
  match::Records records(std::size_t left = 0, std::size_t threads = 1) const;
};

/// Given name, surname, date of birth, postcode, phone. Of so many persons every second has a copy with one or two
/// mistakes; copies follow all originals. The same for the same seed.
People with_copies(std::size_t persons, std::uint64_t seed);

/// Full name, surname, date of birth, place. Of so many families each has two brothers, some years apart, of one
/// surname and place; each person has three records, with a mistake in some. The same for the same seed.
People families_of_full_names(std::size_t families, std::uint64_t seed);

/// Of pairs found: 2 x right / (found + true).
double f1(const People& people, const std::vector<match::Pair>& found, std::size_t left = 0);

}  // namespace made
