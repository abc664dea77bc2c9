#include "parameters.hpp"

#include <algorithm>

#include "header.hpp"

namespace http {
namespace {

/// Reads the quoted text at the beginning, and takes it off; nothing where the quotes do not close. A backslash stands
/// for the byte behind it only before a quote or a backslash: browsers name files `C:\photos\a.png` without doubling.
std::optional<std::string> take_quoted(std::string_view& text) {
  std::string out;
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool escapes = text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\');
    if (text[at] == '"') {
      text.remove_prefix(at + 1);
      return out;
    }
    at += escapes ? 1 : 0;
    out += text[at];
  }
  return std::nullopt;
}

std::optional<std::string> take_value(std::string_view& text) {
  if (text.starts_with('"')) {
    return take_quoted(text);
  }
  const auto end = std::min(text.find_first_of("; \t"), text.size());
  const auto value = text.substr(0, end);
  text.remove_prefix(end);
  return is_token(value) ? std::optional<std::string>{value} : std::nullopt;
}

std::optional<Pair> take_pair(std::string_view& text) {
  const auto equals = std::min(text.find('='), text.size());
  const auto name = text.substr(0, equals);
  if (!is_token(name) || equals == text.size()) {
    return std::nullopt;
  }
  text.remove_prefix(equals + 1);
  auto value = take_value(text);
  text = trimmed(text);
  if (!value || (!text.empty() && !text.starts_with(';'))) {
    return std::nullopt;
  }
  return Pair{lower(name), std::move(*value)};
}

}  // namespace

Parameters read_parameters(std::string_view text) {
  Parameters out;
  const auto end = std::min(text.find(';'), text.size());
  out.value = trimmed(text.substr(0, end));
  auto rest = trimmed(text.substr(end));
  while (rest.starts_with(';')) {
    rest = trimmed(rest.substr(1));
    if (rest.empty()) {
      break;
    }
    auto pair = take_pair(rest);
    if (!pair || out.find(pair->name)) {
      out.broken = true;
      break;
    }
    out.all.push_back(std::move(*pair));
  }
  return out;
}

}  // namespace http
