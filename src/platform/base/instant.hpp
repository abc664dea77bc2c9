#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// An instant as rows have it, in UTC: `2026-11-22T08:30:00.123Z`. Such texts sort as the instants do.
std::string instant_text(std::chrono::system_clock::time_point instant);

/// The instant that such a text names; nothing for any other form.
std::optional<std::chrono::system_clock::time_point> parse_instant(std::string_view text);

}  // namespace base
