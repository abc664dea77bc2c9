#include "column.hpp"

#include <algorithm>
#include <cmath>

#include "text/edits.hpp"

namespace match {
namespace {

template <class Visit>
void each_word(std::string_view text, const Visit& visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(' ', begin), text.size());
    visit(begin, end - begin);
    begin = end + 1;
  }
}

std::uint32_t word_hash(std::string_view word) { return static_cast<std::uint32_t>(joined(hash_of(word), 1) >> 32); }

constexpr std::size_t longest_value = 4096;

}  // namespace

Column::Column(Field field, const Texts& cells) : field_{std::move(field)} {
  texts_.add({});
  counts_.push_back(0);
  of_record_.reserve(cells.size());
  numbers_.reserve(cells.size() / 4);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    take(cells[i]);
  }
  weigh_words();
}

void Column::take(std::string_view cell) {
  const auto number = number_of(prepared(field_.kind, cell.substr(0, longest_value)));
  of_record_.push_back(number);
  ++counts_[number];
  filled_ += number == 0 ? 0 : 1;
}

ValueNumber Column::number_of(std::string_view text) {
  if (text.empty()) {
    return 0;
  }
  const auto hash = hash_of(text);
  const auto [begin, end] = numbers_.equal_range(hash);
  for (auto each = begin; each != end; ++each) {
    if (texts_[each->second] == text) {
      return each->second;
    }
  }
  const auto number = static_cast<ValueNumber>(texts_.size());
  texts_.add(text);
  counts_.push_back(0);
  numbers_.emplace(hash, number);
  return number;
}

ValueNumber Column::find(std::string_view cell) const {
  const auto text = prepared(field_.kind, cell.substr(0, longest_value));
  const auto [begin, end] = numbers_.equal_range(hash_of(text));
  for (auto each = begin; each != end; ++each) {
    if (texts_[each->second] == text) {
      return each->second;
    }
  }
  return 0;
}

void Column::weigh_words() {
  const bool words = has_words(field_.kind);
  for (ValueNumber number = 0; words && number < texts_.size(); ++number) {
    const auto text = texts_[number];
    each_word(text, [&](std::size_t begin, std::size_t length) {
      records_with_[word_hash(text.substr(begin, length))] += counts_[number];
    });
  }
  for (ValueNumber number = 0; number < texts_.size(); ++number) {
    letters_.push_back(text::letters_of(texts_[number]));
    first_token_.push_back(tokens_.size());
    if (words) {
      const auto found = words_of(texts_[number]);
      tokens_.insert(tokens_.end(), found.begin(), found.end());
    }
  }
  first_token_.push_back(tokens_.size());
}

std::vector<Token> Column::words_of(std::string_view text) const {
  std::vector<Token> tokens;
  each_word(text, [&](std::size_t begin, std::size_t length) {
    const auto hash = word_hash(text.substr(begin, length));
    const auto found = records_with_.find(hash);
    const auto share = static_cast<float>(found == records_with_.end() ? 1 : found->second) /
                       static_cast<float>(std::max(filled_, 1U));
    tokens.push_back({hash, std::max(-std::log2(share), 1.0F), static_cast<std::uint16_t>(begin),
                      static_cast<std::uint16_t>(length)});
  });
  return tokens;
}

}  // namespace match
