#pragma once

#include <string>
#include <vector>

#include "dice.hpp"

namespace twin {

/// [from, to); empty `from` is always, empty `to` is still.
struct Span {
  std::string from;
  std::string to;
};

/// A date about which a county's facts gather, so that questions asked about it meet their first and last days: ends of
/// February and of other months as often as any other.
std::string random_pivot(Dice& dice);

/// A date by the pivot, or by the pivot less a number of months or years, or further off.
std::string random_date(Dice& dice, const std::string& pivot);

/// A date by the pivot's birthday of some age, or a 29 February, or any in the twenty years before.
std::string random_birth_date(Dice& dice, const std::string& pivot);

/// A date after `from`, or empty.
std::string random_end(Dice& dice, const std::string& pivot, const std::string& from);

/// Spans that follow one another from always to still, cut at up to three dates.
std::vector<Span> random_timeline(Dice& dice, const std::string& pivot);

/// A span that lies within the given one and begins later; or, where no date is found for that, the same.
Span random_part(Dice& dice, const std::string& pivot, const Span& whole);

}  // namespace twin
