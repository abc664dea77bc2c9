#pragma once

#include <string>
#include <string_view>

namespace csv {

/// The text as a cell of a CSV file that people open in a spreadsheet: one that begins with = + - @, a tab or a line
/// end would be worked out as a formula there, and gets an apostrophe before it (OWASP, CSV Injection). Not for files
/// that programs read: they would read the apostrophe. Numbers are written as numbers, and need none.
std::string as_text(std::string_view cell);

}  // namespace csv
