#include "forwarded.hpp"

#include <algorithm>

#include "parameters.hpp"

namespace http {
namespace {

/// The items of all fields of that name, in order.
std::vector<std::string_view> items(const Headers& headers, std::string_view name) {
  std::vector<std::string_view> out;
  for (const Header& header : headers) {
    std::string_view rest = header.name == name ? std::string_view{header.value} : std::string_view{};
    while (!rest.empty()) {
      const auto end = std::min(rest.find(','), rest.size());
      out.push_back(trimmed(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return out;
}

/// `[2001:db8::1]:4711` and `192.0.2.1:80` without their brackets and port.
std::string without_port(std::string_view text) {
  if (text.starts_with('[')) {
    return std::string{text.substr(1, text.find(']') - 1)};
  }
  const bool one_colon = std::ranges::count(text, ':') == 1;
  return std::string{text.substr(0, one_colon ? text.find(':') : text.size())};
}

}  // namespace

Forwarded read_forwarded(const Headers& headers, ForwardedBy by) {
  Forwarded said;
  if (by == ForwardedBy::x_forwarded) {
    for (const auto asker : items(headers, "x-forwarded-for")) {
      said.askers.push_back(without_port(asker));
    }
    const auto protocols = items(headers, "x-forwarded-proto");
    said.secure = !protocols.empty() && same_word(protocols.back(), "https");
    return said;
  }
  for (const auto item : items(headers, "forwarded")) {
    // The first pair of an item stands where other fields have their value.
    const std::string whole = "; " + std::string{item};
    const auto pairs = read_parameters(whole);
    said.askers.push_back(without_port(pairs.find("for").value_or("")));
    said.secure = same_word(pairs.find("proto").value_or(""), "https");
  }
  return said;
}

}  // namespace http
