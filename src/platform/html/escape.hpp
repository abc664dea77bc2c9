#pragma once

#include <string>
#include <string_view>

namespace html {

/// Adds the text with & < > " ' replaced, so that it is text between tags and within a quoted value
/// (HTML Living Standard, 13.3, "Escaping a string", and ' beside it).
void append_escaped(std::string& out, std::string_view text);

}  // namespace html
