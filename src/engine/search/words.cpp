#include "words.hpp"

#include <algorithm>
#include <bit>

#include "text/edits.hpp"

namespace search {

Words::Word Words::made(std::string text, WordId id) {
  const auto letters = text::letters_of(text);
  return {std::move(text), letters, id};
}

std::size_t Words::first_from(std::string_view text) const {
  const auto at =
      std::ranges::lower_bound(sorted_, text, {}, [](const Word& word) { return std::string_view{word.text}; });
  return static_cast<std::size_t>(at - sorted_.begin());
}

void Words::add(const std::string& word, WordId id) {
  if (ids_.emplace(word, id).second) {
    by_sound_.emplace(text::sound_of(word), id);
    sorted_.insert(sorted_.begin() + static_cast<std::ptrdiff_t>(first_from(word)), made(word, id));
  }
}

void Words::add_all(std::vector<std::pair<std::string, WordId>> words) {
  sorted_.reserve(sorted_.size() + words.size());
  ids_.reserve(ids_.size() + words.size());
  for (auto& [word, id] : words) {
    by_sound_.emplace(text::sound_of(word), id);
    ids_.emplace(word, id);
    sorted_.push_back(made(std::move(word), id));
  }
  std::ranges::sort(sorted_, {}, &Word::text);
}

const WordId* Words::find(const std::string& word) const {
  const auto found = ids_.find(word);
  return found == ids_.end() ? nullptr : &found->second;
}

std::vector<Words::Like> Words::like(std::string_view word, std::size_t most_slips) const {
  std::vector<Like> all;
  const auto letters = text::letters_of(word);
  const auto most = static_cast<int>(most_slips);
  for (const auto& each : sorted_) {
    // A slip changes at most one letter of either; an exchange of neighbours none.
    if (std::popcount(letters & ~each.letters) > most || std::popcount(each.letters & ~letters) > most ||
        each.text.size() > word.size() + most_slips || word.size() > each.text.size() + most_slips) {
      continue;
    }
    if (const auto slips = text::slips(word, each.text, most_slips); slips > 0 && slips <= most_slips) {
      all.push_back({each.id, slips});
    }
  }
  return all;
}

std::vector<WordId> Words::sounding_like(const std::string& word) const {
  std::vector<WordId> all;
  const auto* const own = find(word);
  const auto [first, last] = by_sound_.equal_range(text::sound_of(word));
  for (auto at = first; at != last; ++at) {
    if (own == nullptr || at->second != *own) {
      all.push_back(at->second);
    }
  }
  return all;
}

}  // namespace search
