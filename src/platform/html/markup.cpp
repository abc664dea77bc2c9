#include "markup.hpp"

namespace html {

std::string words(std::initializer_list<std::string_view> names) {
  std::string out;
  for (const auto name : names) {
    if (!name.empty()) {
      out += out.empty() ? "" : " ";
      out += name;
    }
  }
  return out;
}

std::string_view true_or_false(bool value) { return value ? "true" : "false"; }

std::string_view either(std::string_view first, std::string_view second) { return first.empty() ? second : first; }

Html content(const Html& html, std::string_view text) { return html.empty() ? html::text(text) : html; }

}  // namespace html
