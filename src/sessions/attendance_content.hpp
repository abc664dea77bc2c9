#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sessions {

inline constexpr std::string_view attendance_kind = "attendance";
inline constexpr std::string_view attendance_action = "change";

/// What an entry of the journal says of an attendance: which session, and the status before and after (0: none, or not
/// known).
struct AttendanceContent {
  std::int64_t session = 0;
  std::int64_t before = 0;
  std::int64_t after = 0;
};

/// As the entry holds it, before it is encrypted.
std::string written(const AttendanceContent& content);
/// Nothing for a text that written() did not make.
std::optional<AttendanceContent> read_attendance_content(std::string_view text);

}  // namespace sessions
