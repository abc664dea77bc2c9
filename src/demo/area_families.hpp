#pragma once

#include <cstddef>
#include <vector>

#include "engagement.hpp"
#include "family.hpp"
#include "homes.hpp"
#include "names.hpp"

namespace demo {

/// The families of one small area.
struct AreaFamilies {
  std::vector<Family> families;
  std::vector<Family> taken_down_again;  ///< second records of some of them; they get later keys
};

/// For each area, how many children under five are to have their (first) record there: so many in all that with the
/// second records there are about `children`, spread as the official estimates are. An area without a postcode has
/// none: a near one has its children.
std::vector<unsigned> children_by_area(const Geography& geography, std::uint64_t children);

/// Invents families until `children` children under five live in the area; and beside them some whose children are
/// over five by now, who expect their first, or who are not known to live in the county any more.
AreaFamilies draw_area(std::size_t area, unsigned children, const Names& names, const Surroundings& surroundings,
                       std::uint64_t seed);

}  // namespace demo
