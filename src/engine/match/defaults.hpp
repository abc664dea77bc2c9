#pragma once

#include "model.hpp"

namespace match {

/// What is believed of a kind before any record is seen: how often each level comes up in pairs of one person, and of
/// two. Only where learning begins; it moves away as far as the records ask.
struct Belief {
  OfLevels m;
  OfLevels u;
};
Belief belief_of(Kind kind);

/// The most of one person's pairs in which the kind may differ: who mostly bears another name, or was born on another
/// day, is another. `knowing_another`: where the level of a field that goes with it is known, as a street's of a
/// postcode.
double most_different(Kind kind, bool knowing_another);
/// Lessens the share of different values in `m` to that, and lets the others have the rest.
void keep_alike(Kind kind, double most, OfLevels& m);

}  // namespace match
