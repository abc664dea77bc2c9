#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/pairs.hpp"

namespace http {

enum class SameSite : std::uint8_t { strict, lax };

/// A cookie to be set. Never for script: all are HttpOnly. Host only: none has a domain.
struct Cookie {
  std::string name;   ///< a token; `__Host-…` where it must not come from anywhere else (then secure, path `/`)
  std::string value;  ///< printable ASCII without space, quote, comma, semicolon and backslash
  bool secure = true;
  SameSite same_site = SameSite::lax;
  std::string path = "/";
  std::optional<std::chrono::seconds> max_age = {};  ///< nothing: until the browser ends; 0: it is taken away
};

/// What stands behind `Set-Cookie:`. Throws std::invalid_argument where a part holds what it may not.
std::string text(const Cookie& cookie);

/// The pairs of a `Cookie:` field. One that is not as RFC 6265, 4.1.1 has it is left out: other programs of the same
/// host set theirs as they like.
Pairs read_cookies(std::string_view field);

}  // namespace http
