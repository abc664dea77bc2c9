#pragma once

#include "dice.hpp"
#include "package.hpp"

namespace twin {

/// Two packages that make one county when they are imported one after the other. The first is allowed by itself, lacks
/// some rows, and says otherwise of others; the second brings what is new or different, some of what is not, and leaves
/// out columns that it would not change.
struct Sequel {
  Package first;
  Package second;
};

/// Of a package that the contract allows.
Sequel random_sequel(const Package& whole, Dice& dice);

}  // namespace twin
