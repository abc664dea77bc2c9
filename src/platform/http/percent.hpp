#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace http {

enum class Plus { is_plus, is_space };

/// The text with its %XX made bytes again. Nothing where an escape is not two hex digits, or the result holds NUL or
/// is not UTF-8.
std::optional<std::string> percent_decoded(std::string_view text, Plus plus = Plus::is_plus);

/// The text as it can stand as one segment of a path, or as a name or value of a query: all but RFC 3986's unreserved
/// characters as %XX.
std::string percent_encoded(std::string_view text);

}  // namespace http
