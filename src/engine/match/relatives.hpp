#pragma once

#include "model.hpp"

namespace match {

/// Bits for two of one family, against two strangers, by level of a field that they do not share as one person does:
/// of a full name, in which they have a part in common; of a birth date, which is a few years or a generation from the
/// other's, where strangers' are further. `found` says how often each level came up in pairs of relatives, `u` what
/// share it has in pairs of strangers. 0 for all levels of other kinds: there relatives are as strangers.
OfLevels weights_of_relatives(Kind kind, const OfLevels& found, const OfLevels& u);

}  // namespace match
