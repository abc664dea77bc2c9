#include "cookie.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "header.hpp"

namespace http {
namespace {

bool is_cookie_letter(char letter) {
  return letter > ' ' && letter <= '~' && letter != '"' && letter != ',' && letter != ';' && letter != '\\';
}

bool is_cookie_value(std::string_view text) { return std::ranges::all_of(text, is_cookie_letter); }

std::string_view without_quotes(std::string_view value) {
  const bool quoted = value.size() >= 2 && value.front() == '"' && value.back() == '"';
  return quoted ? value.substr(1, value.size() - 2) : value;
}

}  // namespace

std::string text(const Cookie& cookie) {
  if (!is_token(cookie.name) || !is_cookie_value(cookie.value) || !cookie.path.starts_with('/') ||
      !is_cookie_value(cookie.path)) {
    throw std::invalid_argument{fmt::format("the cookie {} holds what no cookie may hold", cookie.name)};
  }
  std::string out = fmt::format("{}={}; Path={}; HttpOnly; SameSite={}", cookie.name, cookie.value, cookie.path,
                                cookie.same_site == SameSite::strict ? "Strict" : "Lax");
  if (cookie.secure) {
    out += "; Secure";
  }
  if (cookie.max_age) {
    out += fmt::format("; Max-Age={}", cookie.max_age->count());
  }
  return out;
}

Pairs read_cookies(std::string_view field) {
  Pairs pairs;
  while (!field.empty()) {
    const auto end = std::min(field.find(';'), field.size());
    const auto pair = trimmed(field.substr(0, end));
    const auto equals = std::min(pair.find('='), pair.size());
    const auto value = without_quotes(pair.substr(std::min(equals + 1, pair.size())));
    if (equals != pair.size() && is_token(pair.substr(0, equals)) && is_cookie_value(value)) {
      pairs.push_back({std::string{pair.substr(0, equals)}, std::string{value}});
    }
    field.remove_prefix(std::min(end + 1, field.size()));
  }
  return pairs;
}

}  // namespace http
