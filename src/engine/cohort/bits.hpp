#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cohort {

using Word = std::uint64_t;
inline constexpr std::size_t word_bits = 64;

inline std::size_t words_for(std::size_t bits) { return (bits + word_bits - 1) / word_bits; }

/// A set of rows, one bit each.
class Bits {
 public:
  Bits() = default;
  explicit Bits(std::size_t rows) : words_(words_for(rows)) {}

  bool test(std::size_t row) const { return (words_[row / word_bits] >> (row % word_bits) & 1U) != 0; }
  void set(std::size_t row) { words_[row / word_bits] |= Word{1} << (row % word_bits); }
  void clear(std::size_t row) { words_[row / word_bits] &= ~(Word{1} << (row % word_bits)); }
  /// Sets every row of [first, last).
  void set_range(std::size_t first, std::size_t last);

  /// To so many rows; those that are new are not in the set.
  void resize(std::size_t rows) { words_.resize(words_for(rows)); }

  /// How many rows are in the set.
  std::size_t size() const;
  std::size_t words() const { return words_.size(); }
  Word word(std::size_t i) const { return words_[i]; }
  Word* data() { return words_.data(); }
  const Word* data() const { return words_.data(); }

  Bits& operator&=(const Bits& other);
  Bits& operator-=(const Bits& other);
  /// The rows that are in the set go out of it, and the others come in.
  void flip();

  template <class F>
  void each(F&& visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (Word word = words_[i]; word != 0; word &= word - 1) {
        visit(static_cast<std::uint32_t>(i * word_bits + static_cast<std::size_t>(std::countr_zero(word))));
      }
    }
  }

 private:
  std::vector<Word> words_;
};

}  // namespace cohort
