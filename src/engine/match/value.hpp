#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "fields.hpp"

namespace match {

/// A word of a value.
struct Token {
  std::uint32_t hash = 0;
  float weight = 0;  ///< bits: how rare it is among the words of its column; at least 1
  std::uint16_t begin = 0;
  std::uint16_t length = 0;
};

/// One value of a column, ready to be compared. A view: its column holds what it names.
struct Value {
  std::string_view text;  ///< as prepared() makes it
  std::span<const Token> tokens;
  std::uint64_t letters = 0;  ///< text::letters_of(text)

  std::string_view word(const Token& token) const { return text.substr(token.begin, token.length); }
};

/// The cell as it is compared: folded; of a date eight digits where its form is known, of a phone its last ten digits,
/// of a postcode or number letters and digits without blanks, of an e-mail address the whole in lower case. Empty where
/// nothing is left: missing.
std::string prepared(Kind kind, std::string_view cell);

/// Whether values of the kind are compared word by word.
bool has_words(Kind kind);

/// FNV-1a.
constexpr std::uint64_t hash_of(std::string_view text, std::uint64_t seed = 14695981039346656037ULL) {
  for (const char each : text) {
    seed = (seed ^ static_cast<unsigned char>(each)) * 1099511628211ULL;
  }
  return seed;
}

/// Two hashes as one, in which the order counts; every bit of the result depends on every bit of both (splitmix64).
constexpr std::uint64_t joined(std::uint64_t a, std::uint64_t b) {
  std::uint64_t mixed = a * 0x9E3779B97F4A7C15ULL + b;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
  return mixed ^ (mixed >> 31);
}

}  // namespace match
