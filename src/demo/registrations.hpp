#pragma once

#include "chance.hpp"
#include "engagement.hpp"
#include "family.hpp"

namespace demo {

/// Registers the family's children, and its first carer, at the centre that answers for their home at the time; after
/// its engagements are drawn.
void draw_registrations(Family& family, const Surroundings& surroundings, Chance& chance);

}  // namespace demo
