#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "interchange/schema.hpp"

namespace interchange {

/// The cell as it is held, empty for an empty cell: the same bytes, but for postcodes (`ME4 4AA`) and whole numbers (no
/// zeros in front), which are written into `room`. Else a sentence without its end: what was wrong; what would be
/// right. `cell` is UTF-8 without NUL.
std::expected<std::string_view, std::string> hold(const Column& column, std::string_view cell, std::string& room);

/// What would be right in this column: `write a date like 2026-09-30`.
std::string remedy(const Column& column);

}  // namespace interchange
