#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "search/index.hpp"
#include "typed.hpp"
#include "words.hpp"

namespace search {

/// A word that answers to a piece of what was typed: how, and how well (1 to 250).
struct Match {
  WordId word;
  std::uint8_t quality;
  How how;
};

/// All words of all documents, by the sort of field in which they stand.
class Vocabulary {
 public:
  explicit Vocabulary(std::span<const std::pair<std::string, std::string>> variants);

  /// The words of a text of a document, each with its number; new ones get one.
  std::vector<WordId> words_of(const Text& text);
  /// Words that words_of() made are found from here on.
  void settle();

  /// Each word that answers to the piece once, at its best.
  std::vector<Match> matches(const Typed& typed) const;

  /// The code that is all of what was typed, but for what parts it (`K-4711 22`); nothing where there is none such.
  std::optional<WordId> code(std::string_view typed) const;

  const std::string& text(WordId word) const { return texts_[word]; }
  std::size_t size() const { return texts_.size(); }

 private:
  enum class Sort : std::uint8_t { name, line, postcode, phone, day, code };
  static constexpr std::size_t sorts = 6;
  static Sort sort_of(Field field);
  static std::vector<std::string> words_in(const Text& text);

  const Words& words(Sort sort) const { return sorted_[static_cast<std::size_t>(sort)]; }

  std::vector<std::string> texts_;  ///< by number
  std::unordered_map<std::string, WordId> numbers_[sorts];
  Words sorted_[sorts];
  std::vector<std::pair<std::string, WordId>> unsettled_[sorts];
  std::unordered_multimap<std::string, std::string> variants_;
};

}  // namespace search
