#include "escape.hpp"

#include <array>
#include <cstddef>

namespace html {
namespace {

constexpr auto special = [] {
  std::array<bool, 256> table{};
  for (const char c : {'&', '<', '>', '"', '\''}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

constexpr std::string_view replacement(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (special[static_cast<unsigned char>(text[at])]) {
      out.append(text, copied, at - copied);
      out += replacement(text[at]);
      copied = at + 1;
    }
  }
  out.append(text, copied);
}

}  // namespace html
