#include "attendance_content.hpp"

#include <fmt/format.h>

#include <charconv>

namespace sessions {

std::string written(const AttendanceContent& content) {
  return fmt::format("{} {} {}", content.session, content.before, content.after);
}

std::optional<AttendanceContent> read_attendance_content(std::string_view text) {
  AttendanceContent content;
  const auto* at = text.data();
  const auto* const end = at + text.size();
  for (auto* number : {&content.session, &content.before, &content.after}) {
    const auto [next, error] = std::from_chars(at, end, *number);
    if (error != std::errc{}) {
      return std::nullopt;
    }
    at = next == end ? end : next + 1;
  }
  return content;
}

}  // namespace sessions
