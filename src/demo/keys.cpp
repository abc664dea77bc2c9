#include "keys.hpp"

#include <algorithm>

namespace demo {

KeySeries::KeySeries(char letter, std::uint64_t most, std::size_t digits)
    : text_(1 + std::max(digits, std::to_string(most).size()), '0') {
  text_[0] = letter;
}

std::string_view KeySeries::of(std::uint64_t number) {
  for (auto place = text_.size() - 1; place > 0; --place) {
    text_[place] = static_cast<char>('0' + number % 10);
    number /= 10;
  }
  return text_;
}

}  // namespace demo
