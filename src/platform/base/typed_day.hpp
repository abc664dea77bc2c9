#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace base {

/// The day that a person in Britain typed: `30/9/2026`, `30.9.26`, `30 9 2026`, `30 Sept 2026`, `30 September 2026`, or
/// `2026-09-30`. Two digits of a year are of this century. Nothing where it is none of these, or there is no such day.
std::optional<Date> day_as_typed(std::string_view text);

}  // namespace base
