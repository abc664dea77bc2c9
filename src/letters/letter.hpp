#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"

namespace letters {

/// In which every letter begins, and which is used where there is none in the family's own.
inline constexpr std::string_view usual_language = "eng";

/// A version of a letter in a language. The title is what colleagues call it; it is not in the letter.
struct Letter {
  std::string key = {};
  std::string language = {};  ///< of ISO 639-3
  std::int64_t version = 0;   ///< 0: as the program brings it
  std::string title = {};
  std::string body = {};     ///< paragraphs with an empty line between, and placeholders
  std::string begun = {};    ///< an instant, UTC; empty: as the program brings it
  std::int64_t account = 0;  ///< who wrote it
};

/// Those that the program brings, until somebody writes others: an invitation, we miss you, welcome to a new baby.
std::span<const Letter> built_in_letters();

/// What stands in braces in a body, and what is put there.
struct Placeholder {
  std::string_view word;     ///< `children`
  std::string_view meaning;  ///< `Forenames of the children`
};
std::span<const Placeholder> placeholders();

/// What is put for each.
struct LetterWords {
  std::string children;
  std::string carers;
  std::string centre;
  std::string nearest_centre;
};
/// The body with its placeholders replaced.
std::string filled(std::string_view body, const LetterWords& words);

/// What is wrong with it: `title` unless it is one line of 1 to 100 letters; `body` unless it has 1 to 5,000, and all
/// that stands in braces is a placeholder.
base::Problems wrong_with(std::string_view title, std::string_view body);

/// The paragraphs of a body, each as its lines.
std::vector<std::vector<std::string>> paragraphs(std::string_view body);

}  // namespace letters
