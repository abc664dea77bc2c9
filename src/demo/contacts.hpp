#pragma once

#include "chance.hpp"
#include "family.hpp"
#include "milestones.hpp"

namespace demo {

/// With the probability `rate`, gives the family some contacts within `part` from workers of `centre`: home visits,
/// one-to-one, calls, texts and letters, on working days, most of them about a child under five. Rates are invented.
void draw_contacts(Family& family, std::size_t centre, const Year& part, double rate, Chance& chance);

}  // namespace demo
