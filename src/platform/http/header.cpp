#include "header.hpp"

#include <algorithm>

namespace http {
namespace {

char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool is_token_letter(char letter) {
  constexpr std::string_view others = "!#$%&'*+-.^_`|~";
  return (letter >= '0' && letter <= '9') || (small(letter) >= 'a' && small(letter) <= 'z') ||
         others.find(letter) != std::string_view::npos;
}

}  // namespace

std::optional<std::string_view> find(const Headers& headers, std::string_view name) {
  const auto found = std::ranges::find_if(headers, [&](const Header& header) { return same_word(header.name, name); });
  return found == headers.end() ? std::nullopt : std::optional<std::string_view>{found->value};
}

bool same_word(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, [](char a, char b) { return small(a) == small(b); });
}

std::string lower(std::string_view text) {
  std::string out{text};
  std::ranges::transform(out, out.begin(), [](char letter) { return small(letter); });
  return out;
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) {
    return {};
  }
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool is_token(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_token_letter); }

}  // namespace http
