#include "percent.hpp"

#include "base/text.hpp"

namespace http {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

int digit(char letter) {
  if (letter >= 'a' && letter <= 'f') {
    return letter - 'a' + 10;
  }
  const auto found = digits.find(letter);
  return found == std::string_view::npos ? -1 : static_cast<int>(found);
}

/// The byte that the two digits behind a % stand for; -1 where there are no two.
int escaped(std::string_view after) {
  if (after.size() < 2 || digit(after[0]) < 0 || digit(after[1]) < 0) {
    return -1;
  }
  return digit(after[0]) * 16 + digit(after[1]);
}

bool is_unreserved(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '-' || letter == '.' || letter == '_' || letter == '~';
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, Plus plus) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%') {
      const int byte = escaped(text.substr(at + 1));
      if (byte <= 0) {
        return std::nullopt;
      }
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += text[at] == '+' && plus == Plus::is_space ? ' ' : text[at];
    }
  }
  if (out.find('\0') != std::string::npos || base::first_invalid_utf8(out)) {
    return std::nullopt;
  }
  return out;
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char letter : text) {
    if (is_unreserved(letter)) {
      out += letter;
    } else {
      const auto byte = static_cast<unsigned char>(letter);
      out += {'%', digits[byte / 16], digits[byte % 16]};
    }
  }
  return out;
}

}  // namespace http
