#pragma once

#include <set>
#include <string>

#include "dice.hpp"

namespace twin {

/// Keys of one kind, each once: plain ones of which one is the beginning of another, and such as sort, quote, fold or
/// compare otherwise than byte for byte where something is amiss. At most 64 characters.
class RandomKeys {
 public:
  explicit RandomKeys(std::string stem) : stem_{std::move(stem)} {}

  std::string next(Dice& dice);

  /// Without commas, line ends, `all` and `none`, as a group's must be, and as can be typed after an option.
  std::string next_plain(Dice& dice);

 private:
  std::string stem_;
  std::set<std::string> used_;
};

/// Some words as people write them; so often in a hundred, none.
std::string random_words(Dice& dice, int per_cent_empty);

/// A new postcode, as it is held.
std::string random_postcode(Dice& dice);

/// The postcode as somebody may write it.
std::string random_spelling(Dice& dice, const std::string& postcode);

}  // namespace twin
