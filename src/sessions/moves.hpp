#pragma once

#include <cstdint>

#include "base/date.hpp"
#include "db/session.hpp"

namespace sessions {

/// How often somebody's record was on a register, or had a contact, from that day on.
std::int64_t meetings_since(db::Session& session, std::int64_t record, base::Date since);
/// Gives them to another record of the same person, where two were taken for one; a register on which the other stands
/// as well keeps both. The journal's entry is the caller's to make.
void move_meetings(db::Session& session, std::int64_t record, std::int64_t other, base::Date since);

}  // namespace sessions
