#pragma once

#include "chance.hpp"
#include "family.hpp"
#include "geography.hpp"
#include "milestones.hpp"
#include "names.hpp"

namespace demo {

/// What kind of family to invent.
enum class Stage {
  young,      ///< its youngest child is under five
  aged_out,   ///< its youngest child turned five within the three years
  expecting,  ///< its first child is yet to be born
};

/// Invents who belongs to a family of `area`: children (twins, half-siblings, older ones up to their teens), carers
/// (two, one, a grandparent), an expected baby; with names and heritage. At most `room` of its children are under five.
/// Rates are invented, in the order of size of the national ones.
Family draw_household(Stage stage, unsigned room, const Area& area, const Names& names, const Milestones& milestones,
                      Chance& chance);

}  // namespace demo
