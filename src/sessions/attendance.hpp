#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>

#include "base/date.hpp"
#include "base/problems.hpp"
#include "db/session.hpp"

namespace sessions {

/// Whether somebody who was expected, or came, was there. The numbers are those of the table.
enum class Status : std::uint8_t { present = 1, absent = 2, excused = 3, booked = 4 };

/// One line of a register.
struct Attendance {
  std::int64_t session;
  std::int64_t person;
  std::optional<Status> status;  ///< nothing: not known
};

/// Who does it, and from where, for the journal.
struct Doer {
  std::string actor;
  std::string origin;
};

struct RegisterLine {
  std::int64_t person;
  std::optional<Status> status;  ///< nothing: not known
};

/// Writes each line in place of what stood for that session and person, with its journal entry, whose content is
/// encrypted with the family's own key. A line that stood so already changes nothing; of two for one person the later
/// holds. Problems (`session`, `person`), and nothing written, where there is no such session or person.
std::expected<void, base::Problems> save_register(db::Session& session, std::int64_t number,
                                                  std::span<const RegisterLine> lines, const Doer& doer);

/// A register of one line.
std::expected<void, base::Problems> save_attendance(db::Session& session, const Attendance& attendance,
                                                    const Doer& doer);

/// What one entry of the journal did to the contact days.
struct AttendanceChange {
  std::int64_t person;
  std::int64_t centre;
  base::Date date;
  bool counted_before;  ///< the person was present, at a session that was not cancelled
  bool counted_after;
};

/// Nothing for an entry that is not one of save_attendance(), or that cannot be read any more.
std::optional<AttendanceChange> attendance_change(db::Session& session, const db::Entry& entry);

}  // namespace sessions
