#include "attendance.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "db/cells.hpp"
#include "families/data_key.hpp"
#include "sql.hpp"

namespace sessions {
namespace {

constexpr std::string_view kind = "attendance";
constexpr std::string_view action = "change";

std::optional<std::int64_t> number_of(std::optional<Status> status) {
  return status ? std::optional{static_cast<std::int64_t>(*status)} : std::nullopt;
}

/// What an entry says of an attendance: which session, and the status before and after (0: none, or not known).
struct Content {
  std::int64_t session = 0;
  std::int64_t before = 0;
  std::int64_t after = 0;
};

std::string written(const Content& content) {
  return fmt::format("{} {} {}", content.session, content.before, content.after);
}

std::optional<Content> read_content(std::string_view text) {
  Content content;
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

struct Standing {
  bool there = false;
  std::int64_t status = 0;
};

Standing standing(db::Session& session, const Attendance& attendance) {
  const auto rows =
      session.query(sql::attendance_status, {{"session", attendance.session}, {"person", attendance.person}});
  if (rows.empty()) {
    return {};
  }
  return {true, rows.front().null(0) ? 0 : rows.front().number(0)};
}

std::optional<base::Problems> missing(db::Session& session, const Attendance& attendance) {
  base::Problems problems;
  if (session.query(sql::session_by_number, {{"session", attendance.session}}).empty()) {
    problems.add("session", "There is no such session. Choose one from the timetable.");
  }
  if (!families::family_of(session, attendance.person)) {
    problems.add("person", "There is no such person. Search for them, or register them first.");
  }
  return problems.empty() ? std::nullopt : std::optional{problems};
}

}  // namespace

std::expected<void, base::Problems> save_attendance(db::Session& session, const Attendance& attendance,
                                                    const Doer& doer) {
  if (const auto problems = missing(session, attendance)) {
    return std::unexpected{*problems};
  }
  const auto before = standing(session, attendance);
  const auto status = number_of(attendance.status);
  if (before.there && before.status == status.value_or(0)) {
    return {};
  }
  session.execute(sql::save_attendance,
                  {{"session", attendance.session}, {"person", attendance.person}, {"status", status}});
  const Content content{attendance.session, before.status, status.value_or(0)};
  const auto family = families::family_of(session, attendance.person).value();
  session.record({.actor = doer.actor,
                  .origin = doer.origin,
                  .room = "sessions",
                  .kind = std::string{kind},
                  .record = attendance.person,
                  .action = std::string{action},
                  .digest = {},
                  .detail = families::encrypt_for(session, family, written(content))});
  return {};
}

std::optional<AttendanceChange> attendance_change(db::Session& session, const db::Entry& entry) {
  if (entry.kind != kind || entry.action != action || !entry.record) {
    return std::nullopt;
  }
  const auto family = families::family_of(session, *entry.record);
  const auto text = family ? families::decrypt_for(session, *family, entry.detail) : std::nullopt;
  const auto content = text ? read_content(*text) : std::nullopt;
  const auto rows =
      content ? session.query(sql::session_by_number, {{"session", content->session}}) : std::vector<db::Record>{};
  if (rows.empty()) {
    return std::nullopt;
  }
  const bool counts = rows.front().number(2) == 1;
  constexpr auto present = static_cast<std::int64_t>(Status::present);
  return AttendanceChange{*entry.record, rows.front().number(0), db::date(rows.front(), 1),
                          counts && content->before == present, counts && content->after == present};
}

}  // namespace sessions
