#include "text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace base {
namespace {

using Byte = unsigned char;

bool continuation(Byte byte) { return (byte & 0xC0U) == 0x80U; }

/// The length of the well-formed sequence at `at` (Unicode 15, table 3-7), or 0.
std::size_t sequence(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<Byte>(text[i]) : Byte{0}; };
  const auto first = byte(at);
  const auto second = byte(at + 1);
  if (first < 0x80) {
    return 1;
  }
  if (first >= 0xC2 && first <= 0xDF) {
    return continuation(second) ? 2 : 0;
  }
  if ((first & 0xF0U) == 0xE0U) {
    const bool narrow = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F);
    return continuation(second) && !narrow && continuation(byte(at + 2)) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool narrow = (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
    return continuation(second) && !narrow && continuation(byte(at + 2)) && continuation(byte(at + 3)) ? 4 : 0;
  }
  return 0;
}

bool eight_ascii(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return (word & 0x8080808080808080U) == 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (at + 8 <= text.size() && eight_ascii(text.data() + at)) {
      at += 8;
      continue;
    }
    const auto length = sequence(text, at);
    if (length == 0) {
      return at;
    }
    at += length;
  }
  return std::nullopt;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continuation(static_cast<Byte>(c)); }));
}

std::size_t whole_characters(std::string_view text, std::size_t most) {
  constexpr unsigned kind_of_byte = 0xC0;
  constexpr unsigned goes_on = 0x80;
  if (text.size() <= most) {
    return text.size();
  }
  while (most > 0 && (static_cast<unsigned char>(text[most]) & kind_of_byte) == goes_on) {
    --most;
  }
  return most;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view{}
                                         : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_one_line(std::string_view text) {
  return !first_invalid_utf8(text) &&
         std::ranges::none_of(text, [](unsigned char each) { return each < 0x20 || each == 0x7f; });
}

}  // namespace base
