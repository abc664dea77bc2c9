#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/uuid.hpp"
#include "db/session.hpp"
#include "sessions/attendance.hpp"

namespace sessions {

/// That somebody was met outside a session, or reached.
struct NewContact {
  base::Uuid id;
  std::int64_t person;
  std::int64_t centre;
  base::Date date;
  std::string kind;  ///< of interchange.md, contacts: `home_visit`, `phone`, `letter`
};

/// Writes it with its journal entry, whose content is encrypted with the family's own key. The person and the centre
/// must be there. In a transaction that writes alone.
void save_contact(db::Session& session, const NewContact& contact, const Doer& doer);

/// What one entry of the journal did to the contact days; a contact of a kind that makes none counts neither before nor
/// after. Nothing for an entry that is not one of save_contact(), or that cannot be read any more.
std::optional<AttendanceChange> contact_change(db::Session& session, const db::Entry& entry);

}  // namespace sessions
