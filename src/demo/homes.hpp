#pragma once

#include "chance.hpp"
#include "family.hpp"
#include "geography.hpp"
#include "milestones.hpp"

namespace demo {

/// The areas that a family can come from or have a second home in: its district's, and now and then any of its Kent.
struct Neighbourhood {
  const Geography& geography;
  std::size_t first_area;  ///< of the Kent
  std::size_t areas;       ///< in a Kent
};

/// Gives the family homes: now in `area`; for some another before they moved (in the district, in the county, or from
/// outside it); for parents who live apart a second one, which the children share in half of the families. A few
/// addresses are protected, some for domestic abuse. Rates are invented.
void draw_homes(Family& family, std::size_t area, const Neighbourhood& near, const Milestones& milestones,
                Chance& chance);

/// Gives the family homes of which no area is known now: it moved out of the county, its postcode is not in the list,
/// or no address was ever taken down.
void draw_homes_elsewhere(Family& family, std::size_t former_area, const Neighbourhood& near,
                          const Milestones& milestones, Chance& chance);

/// A family that shares a house with another: all its homes are as they were, but the present one is the other's.
void share_house(Family& family, const Family& other);

/// The area in which the family lives at `date` by its first home then; no_area where there is none.
std::size_t area_at(const Family& family, base::Date date);

}  // namespace demo
