#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace match {

/// What the values of a field are, and so how two of them are compared and what pieces of them find a candidate.
enum class Kind : std::uint8_t {
  given_name,
  surname,
  full_name,   ///< all names of a person in one text, titles too
  date,        ///< of birth; 1976-11-29, 19761129, 29/11/1976, parts that cannot be (month 13) too
  postcode,    ///< of any country: its first part is the coarser place
  number,      ///< an identifier that may be mistyped, without a known check digit
  nhs_number,  ///< ten digits with a check digit (NHS Data Dictionary, NHS NUMBER)
  phone,
  email,
  street,    ///< a line of an address, with or without a number
  place,     ///< a town, suburb or county
  category,  ///< one of a few words: the same, or not
  text,      ///< any other words
};

/// One comparison: its name in the answer, and its kind.
struct Field {
  std::string name;
  Kind kind = Kind::text;

  bool operator==(const Field&) const = default;
};

/// The kind that a word names, `given_name`; nothing where it names none.
std::optional<Kind> kind_of(std::string_view word);
std::string_view word_of(Kind kind);
/// All the words, in the order of the kinds.
std::vector<std::string_view> kind_words();

/// Whether those who live together share it, as a surname, an address, a phone.
bool is_of_a_family(Kind kind);

/// How alike two values are: 0 where one of them is missing, 1 where they are the same, and so on to the last of the
/// kind's levels, which is "different".
using Level = std::uint8_t;
inline constexpr Level absent = 0;
inline constexpr Level same = 1;
/// One more than the highest level of any kind.
inline constexpr std::size_t most_levels = 9;

/// How many levels the kind has, `absent` included.
std::size_t levels_of(Kind kind);
/// The level that says that two values are different.
Level different(Kind kind);
/// The level in words: "the same", "one slip", "short form or variant".
std::string_view words_of(Kind kind, Level level);

}  // namespace match
