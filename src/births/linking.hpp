#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "families/for_matching.hpp"
#include "list_rows.hpp"

namespace births {

/// What a row of a list turns out to be of.
enum class Kin : std::uint8_t {
  without_consent,  ///< nobody is written
  held,             ///< a child that we hold already
  expected,         ///< an expected baby that we hold
  family,           ///< a child more of a family that we hold
  unknown,          ///< a family that we do not hold, or cannot tell for certain
};

struct Link {
  Kin kin = Kin::unknown;
  std::int64_t family = 0;   ///< of a child, baby or family that is held
  std::int64_t person = 0;   ///< the child, or the baby
  std::size_t together = 0;  ///< of an unknown family: the first row of the list that is of the same birth
};

/// One for each row. Linked is only what cannot be doubted: where more than one could be meant, or a name is half
/// alike, the family is unknown, and the comparison of records shows it to somebody who decides.
std::vector<Link> link_rows(std::span<const ListRow> rows, std::span<const families::RecordForMatching> records);

}  // namespace births
