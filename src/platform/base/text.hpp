#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace base {

/// The offset of the first byte that is not valid UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above
/// U+10FFFF), or nothing where all is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The number of Unicode characters (code points) in valid UTF-8.
std::size_t characters(std::string_view text);

/// How many bytes, at most `most`, hold whole characters of valid UTF-8 text.
std::size_t whole_characters(std::string_view text, std::size_t most);

/// Without the blanks, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

/// Whether it is valid UTF-8 in one line, without control characters.
bool is_one_line(std::string_view text);

}  // namespace base
