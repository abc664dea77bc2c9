#include "attendance.hpp"

#include "attendance_content.hpp"
#include "db/cells.hpp"
#include "families/data_key.hpp"
#include "sql.hpp"

namespace sessions {
std::expected<void, base::Problems> save_attendance(db::Session& session, const Attendance& attendance,
                                                    const Doer& doer) {
  const RegisterLine line{attendance.person, attendance.status};
  return save_register(session, attendance.session, {&line, 1}, doer);
}

std::optional<AttendanceChange> attendance_change(db::Session& session, const db::Entry& entry) {
  if (entry.kind != attendance_kind || entry.action != attendance_action || !entry.record) {
    return std::nullopt;
  }
  const auto family = families::family_of(session, *entry.record);
  const auto text = family ? families::decrypt_for(session, *family, entry.detail) : std::nullopt;
  const auto content = text ? read_attendance_content(*text) : std::nullopt;
  if (!content) {
    return std::nullopt;
  }
  const auto rows = session.query(sql::session_by_number, {{"session", content->session}});
  if (rows.empty()) {
    return std::nullopt;
  }
  const bool counts = rows.front().number(2) == 1;
  constexpr auto present = static_cast<std::int64_t>(Status::present);
  return AttendanceChange{*entry.record, rows.front().number(0), db::date(rows.front(), 1),
                          counts && content->before == present, counts && content->after == present};
}

}  // namespace sessions
