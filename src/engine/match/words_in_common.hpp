#pragma once

#include "value.hpp"
#include "variants.hpp"

namespace match {

/// How much two values share, word by word. Each word is taken once, by the first that fits best.
struct Common {
  float shared = 0;       ///< bits of what both have; less where a word is only like another
  float of_less = 0;      ///< `shared` as a part of the value with fewer bits, 0 to 1
  float of_all = 0;       ///< `shared` as a part of both together, 0 to 1
  unsigned words = 0;     ///< pairs of words found
  unsigned the_same = 0;  ///< of which the same to the letter
};

/// `variants` are those of given names; null where the words are none.
Common words_in_common(const Value& a, const Value& b, const Variants* variants);

}  // namespace match
