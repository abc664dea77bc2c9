#include "text/edits.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace text {
namespace {

constexpr std::size_t longest = 64;  // of what is compared letter by letter; what follows is cut off

std::string_view cut(std::string_view text) { return text.substr(0, longest); }

using Row = std::array<std::uint8_t, longest + 1>;

std::uint8_t least(std::uint8_t a, std::uint8_t b, std::uint8_t c) { return std::min({a, b, c}); }

// Only cells from which the end can be reached with `most` slips: those near the diagonal.
std::size_t aligned(std::string_view a, std::string_view b, std::size_t most) {
  const auto far = static_cast<std::uint8_t>(most + 1);
  Row before_last;
  Row last;
  Row row;
  before_last.fill(far);
  row.fill(far);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    last[j] = static_cast<std::uint8_t>(std::min(j, most + 1));
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const auto begin = i > most ? i - most : 1;
    const auto end = std::min(b.size(), i + most);
    row[begin - 1] = begin == 1 ? static_cast<std::uint8_t>(std::min(i, most + 1)) : far;
    auto smallest = row[begin - 1];
    for (auto j = begin; j <= end; ++j) {
      const auto put = static_cast<std::uint8_t>(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
      row[j] = least(put, static_cast<std::uint8_t>(last[j] + 1), static_cast<std::uint8_t>(row[j - 1] + 1));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], static_cast<std::uint8_t>(before_last[j - 2] + 1));
      }
      smallest = std::min(smallest, row[j]);
    }
    if (smallest > most) {
      return most + 1;
    }
    if (end < b.size()) {
      row[end + 1] = far;
    }
    before_last = last;
    last = row;
  }
  return std::min<std::size_t>(last[b.size()], most + 1);
}

std::size_t common_beginning(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a.substr(0, 4), b.substr(0, 4)).in1 - a.begin());
}

double with_beginning(double jaro, std::size_t beginning) {
  return jaro + 0.1 * static_cast<double>(beginning) * (1 - jaro);
}

struct SameLetters {
  std::size_t letters = 0;
  std::size_t moved = 0;
};

SameLetters in_common(std::string_view a, std::string_view b) {
  const auto reach = std::max<std::size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
  std::uint64_t of_a = 0;
  std::uint64_t of_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto end = std::min(b.size(), i + reach + 1);
    for (auto j = i > reach ? i - reach : 0; j < end; ++j) {
      if (a[i] == b[j] && (of_b >> j & 1) == 0) {
        of_a |= std::uint64_t{1} << i;
        of_b |= std::uint64_t{1} << j;
        break;
      }
    }
  }
  SameLetters common{static_cast<std::size_t>(std::popcount(of_a)), 0};
  for (; of_a != 0; of_a &= of_a - 1, of_b &= of_b - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(of_a));
    const auto j = static_cast<std::size_t>(std::countr_zero(of_b));
    common.moved += a[i] == b[j] ? std::size_t{0} : std::size_t{1};
  }
  return common;
}

double jaro_of(double common, double moved, std::size_t a, std::size_t b) {
  return (common / static_cast<double>(a) + common / static_cast<double>(b) + (common - moved / 2) / common) / 3;
}

}  // namespace

std::size_t slips(std::string_view a, std::string_view b, std::size_t most) {
  a = cut(a);
  b = cut(b);
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  const auto more = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (more > most) {
    return most + 1;
  }
  return a.empty() || b.empty() ? more : aligned(a, b, most);
}

double jaro_winkler(std::string_view a, std::string_view b) {
  a = cut(a);
  b = cut(b);
  if (a.empty() || b.empty()) {
    return a.empty() && b.empty() ? 1 : 0;
  }
  const auto common = in_common(a, b);
  if (common.letters == 0) {
    return 0;
  }
  const auto jaro = jaro_of(static_cast<double>(common.letters), static_cast<double>(common.moved), a.size(), b.size());
  return with_beginning(jaro, common_beginning(a, b));
}

std::uint64_t letters_of(std::string_view text) {
  std::uint64_t all = 0;
  for (const char letter : cut(text)) {
    all |= std::uint64_t{1} << (static_cast<unsigned char>(letter) & 63);
  }
  return all;
}

double most_jaro_winkler(std::string_view a, std::uint64_t letters_a, std::string_view b, std::uint64_t letters_b) {
  a = cut(a);
  b = cut(b);
  if (a.empty() || b.empty()) {
    return 1;
  }
  const auto left = a.size() - static_cast<std::size_t>(std::popcount(letters_a & ~letters_b));
  const auto right = b.size() - static_cast<std::size_t>(std::popcount(letters_b & ~letters_a));
  const auto common = std::min(left, right);
  return common == 0
             ? 0
             : with_beginning(jaro_of(static_cast<double>(common), 0, a.size(), b.size()), common_beginning(a, b));
}

namespace {

// Consonants that are written for one another have one digit; vowels, h, w and y have none but at the beginning.
char sound_class(std::string_view word, std::size_t i) {
  const char next = i + 1 < word.size() ? word[i + 1] : ' ';
  switch (word[i]) {
    case 'b':
    case 'f':
    case 'v':
      return '1';
    case 'p':
      return next == 'h' ? '1' : '7';
    case 'c':
      return next == 'e' || next == 'i' || next == 'y' ? '2' : next == 'h' ? '8' : '3';
    case 'g':
      return next == 'h' && i > 0 ? '\0' : '3';
    case 's':
      return next == 'h' ? '8' : '2';
    case 'z':
    case 'x':
      return '2';
    case 'j':
      return '8';
    case 'k':
    case 'q':
      return '3';
    case 'd':
    case 't':
      return '4';
    case 'l':
      return '5';
    case 'm':
    case 'n':
      return '6';
    case 'r':
      return '9';
    default:
      return '\0';
  }
}

bool is_plain_word(std::string_view word) {
  return std::ranges::all_of(word, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

std::uint32_t mixed(std::uint32_t code, char next) { return (code ^ static_cast<unsigned char>(next)) * 16777619U; }

char first_sound(std::string_view word) {
  const char first = sound_class(word, 0);
  return first == '\0' && word[0] != 'h' && word[0] != 'w' ? 'a' : first;
}

}  // namespace

std::uint32_t sound_of(std::string_view word) {
  std::uint32_t code = 2166136261U;
  if (!is_plain_word(word) || word.empty()) {
    for (const char letter : word) {
      code = mixed(code, letter);
    }
    return code;
  }
  if (word.starts_with("kn") || word.starts_with("wr")) {
    word.remove_prefix(1);
  }
  char last = first_sound(word);
  code = mixed(code, last);
  for (std::size_t i = 1; i < word.size(); ++i) {
    const char sound = sound_class(word, i);
    if (sound != '\0' && sound != last) {
      code = mixed(code, sound);
    }
    last = sound == '\0' ? last : sound;
  }
  return code;
}

}  // namespace text
