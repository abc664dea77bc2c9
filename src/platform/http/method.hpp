#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace http {

/// What a request asks to have done. `remove` is HTTP's DELETE.
enum class Method : std::uint8_t { get, head, post, put, patch, remove, options };

/// As HTTP spells it: `GET`.
std::string_view name(Method method);
/// Nothing where it is none of ours; upper and lower case differ, as HTTP says (RFC 9110, 9.1).
std::optional<Method> method_named(std::string_view name);

/// True iff the method is only to look (RFC 9110, 9.2.1): then no token against forgery is asked for.
constexpr bool is_safe(Method method) {
  return method == Method::get || method == Method::head || method == Method::options;
}

}  // namespace http
