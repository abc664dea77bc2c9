#pragma once

#include <string>

#include "likely_pairs.hpp"

namespace linkage {

/// `98 in 100`; never 100: nobody is certain.
std::string probability_words(double probability);

/// What speaks for one person, or against: "forename (the same), date of birth (one slip)"; the strongest first. What
/// is learned of an address is left out unless `addresses`.
std::string reasons_for(const LikelyPair& pair, bool addresses);
std::string reasons_against(const LikelyPair& pair, bool addresses);

}  // namespace linkage
