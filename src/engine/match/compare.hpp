#pragma once

#include "fields.hpp"
#include "value.hpp"
#include "variants.hpp"

namespace match {

/// What comparing two values found.
struct Likeness {
  Level level = absent;
  float shared = 0;  ///< bits of the words that both have, where the level rests on words; else 0
};

/// Compares two values of a kind; `absent` where one of them is empty. The order of the two does not matter.
Likeness compare(Kind kind, const Value& a, const Value& b, const Variants& variants);

/// One for each family of kinds, of values neither empty nor the same.
Likeness compare_names(Kind kind, const Value& a, const Value& b, const Variants& variants);
Likeness compare_full_names(const Value& a, const Value& b, const Variants& variants);
Level compare_dates(std::string_view a, std::string_view b);
Level compare_postcodes(std::string_view a, std::string_view b);
Level compare_numbers(std::string_view a, std::string_view b);
Level compare_emails(std::string_view a, std::string_view b);
/// Whether two e-mail addresses have the same number, of two digits or more, before the @.
bool have_one_number(std::string_view a, std::string_view b);
Likeness compare_texts(const Value& a, const Value& b);

/// Whether two given names cannot be one person's, mistyped or shortened.
bool are_clearly_different(const Value& a, const Value& b, const Variants& variants);

}  // namespace match
