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

}  // namespace match
