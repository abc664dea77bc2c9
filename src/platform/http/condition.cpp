#include "condition.hpp"

#include "header.hpp"

namespace http {

bool is_among(std::string_view if_none_match, std::string_view mark) {
  auto rest = trimmed(if_none_match);
  if (rest == "*") {
    return true;
  }
  while (!rest.empty()) {
    if (rest.starts_with("W/")) {
      rest.remove_prefix(2);
    }
    const auto close = rest.starts_with('"') ? rest.find('"', 1) : std::string_view::npos;
    if (close == std::string_view::npos) {
      return false;
    }
    if (rest.substr(0, close + 1) == mark) {
      return true;
    }
    rest = trimmed(rest.substr(close + 1));
    if (!rest.starts_with(',')) {
      return false;
    }
    rest = trimmed(rest.substr(1));
  }
  return false;
}

}  // namespace http
