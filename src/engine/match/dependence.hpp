#pragma once

#include "model.hpp"
#include "tallies.hpp"

namespace match {

/// Whose pairs' levels are looked at two by two.
enum class Trust {
  only_random,  ///< those drawn at random: of two persons
  both,         ///< and those that are thought to be of one
};

/// How often each level of a field comes up in pairs of two persons, where both values are there. Random pairs tell
/// what is frequent; what is too rare for them is told by the candidates, which hold nearly all such pairs among the
/// `stands_for` in which they were looked for (0: they are not asked).
OfLevels share_of_two_persons(std::size_t field, Kind kind, const Counted& found, double stands_for);

/// Chooses for each field the one whose level tells most of its own: the tree over the fields which corrects the
/// weights of one person's pairs most. Fields that tell little of one another are left alone.
void choose_parents(Model& model, const Counted& found, Trust trust);

/// Sets each child's weights by its parent's levels, and how far its values' own rarity counts there.
void weigh_by_parents(Model& model, const Counted& found, Trust trust);

}  // namespace match
