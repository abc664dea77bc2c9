#pragma once

#include <vector>

#include "centres.hpp"
#include "family.hpp"
#include "milestones.hpp"
#include "pull.hpp"

namespace demo {

/// What draws on a family: its areas' deprivation, the centres that answer for them, and how well these reach it.
struct Surroundings {
  const Geography& geography;
  const Centres& centres;
  const std::vector<Pull>& pulls;
  const Milestones& milestones;
};

/// Gives the family what it has to do with centres: in which of the three years it comes, where and how often; when it
/// was registered (some time after a birth, sooner and more often where it comes); visits, calls and letters to it.
/// It must have its homes and memberships.
void draw_engagement(Family& family, const Surroundings& surroundings, Chance& chance);

}  // namespace demo
