#include "bits.hpp"

namespace cohort {

void Bits::set_range(std::size_t first, std::size_t last) {
  for (; first < last && first % word_bits != 0; ++first) {
    set(first);
  }
  for (; first + word_bits <= last; first += word_bits) {
    words_[first / word_bits] = ~Word{0};
  }
  for (; first < last; ++first) {
    set(first);
  }
}

Bits& Bits::operator&=(const Bits& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i] &= other.words_[i];
  }
  return *this;
}

Bits& Bits::operator-=(const Bits& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i] &= ~other.words_[i];
  }
  return *this;
}

std::size_t Bits::size() const {
  std::size_t sum = 0;
  for (const auto word : words_) {
    sum += static_cast<std::size_t>(std::popcount(word));
  }
  return sum;
}

void Bits::flip() {
  for (auto& word : words_) {
    word = ~word;
  }
}

}  // namespace cohort
