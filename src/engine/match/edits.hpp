#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace match {

/// How many slips of the hand lead from one text to the other: a letter left out, put in, put for another, or two
/// neighbours exchanged, none edited twice (the optimal string alignment of Damerau and Levenshtein). More than `most`
/// counts as `most` + 1. Bytes count as letters.
std::size_t slips(std::string_view a, std::string_view b, std::size_t most);

/// Winkler's measure (1990): 0 nothing in common, 1 the same; a common beginning of up to four letters counts for more.
double jaro_winkler(std::string_view a, std::string_view b);

/// Which letters and digits a text has, as bits.
std::uint64_t letters_of(std::string_view text);

/// The most that jaro_winkler() can be for two texts of these lengths and letters; cheap, for whoever asks often.
double most_jaro_winkler(std::string_view a, std::uint64_t letters_a, std::string_view b, std::uint64_t letters_b);

/// A code that names which sound alike share, of consonants mainly: `catherine` and `kathryn` are both `k0rn`. For
/// English spelling; a text of other scripts is its own code.
std::uint32_t sound_of(std::string_view word);

}  // namespace match
