#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// What a piece of what somebody typed can be taken for. It can be several at once: `2024` is a year, and the
/// beginning of a card's number.
struct Typed {
  std::string text;                    ///< folded, without blanks
  std::vector<std::string> days = {};  ///< eight digits each: the days that it can mean
  std::string day_of_year = {};        ///< `0503`, where day and month were typed
  std::string month = {};              ///< `202405`, where month and year were
  bool is_word = false;                ///< begins with a letter
  bool may_be_postcode = false;
};

/// Pieces of a line that somebody typed: blanks part them, but for a postcode, a telephone number and a date in words,
/// whose pieces come as one. No more than eight; what follows is left out.
std::vector<Typed> typed_pieces(std::string_view line);

/// The words of a text, as they are looked for: of `Smith-O'Brien` smith, obrien, and smithobrien.
std::vector<std::string> words_of_name(std::string_view text);
/// Of an address line: its words and numbers.
std::vector<std::string> words_of_line(std::string_view text);
/// Letters and digits only, small.
std::string code_of(std::string_view text);
/// Digits from the first 0 on: `+44 7700 900123` is `07700900123`.
std::string phone_of(std::string_view text);

}  // namespace search
