#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace search {

using WordId = std::uint32_t;

/// Words of one sort, each once, found by the whole, by their beginning, by their sound, or with slips of the hand.
class Words {
 public:
  /// Puts it in its place among the others, unless it is there already.
  void add(const std::string& word, WordId id);
  /// The same for many at once, each new.
  void add_all(std::vector<std::pair<std::string, WordId>> words);

  const WordId* find(const std::string& word) const;

  /// visit(WordId, std::string_view) for each that begins so, the whole word too.
  template <class F>
  void each_beginning(std::string_view beginning, F&& visit) const {
    for (auto at = first_from(beginning); at < sorted_.size() && sorted_[at].text.starts_with(beginning); ++at) {
      visit(sorted_[at].id, std::string_view{sorted_[at].text});
    }
  }

  struct Like {
    WordId id;
    std::size_t slips;
  };
  /// Those that come out of `word` by at most so many slips, and not by none.
  std::vector<Like> like(std::string_view word, std::size_t most_slips) const;

  /// Those that sound as it does, in English; not the word itself.
  std::vector<WordId> sounding_like(const std::string& word) const;

  std::size_t size() const { return sorted_.size(); }

 private:
  struct Word {
    std::string text;
    std::uint64_t letters;
    WordId id;
  };
  static Word made(std::string text, WordId id);
  std::size_t first_from(std::string_view text) const;

  std::vector<Word> sorted_;  ///< by text
  std::unordered_map<std::string, WordId> ids_;
  std::unordered_multimap<std::uint32_t, WordId> by_sound_;
};

}  // namespace search
