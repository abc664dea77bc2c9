#pragma once

#include <cstdint>
#include <functional>

#include "base/date.hpp"
#include "db/session.hpp"

/// What sets are made of, visited row by row as it stands.
namespace sessions {

/// A session that was not cancelled: planned, held, or not known which.
struct CountedSession {
  std::int64_t session;
  std::int64_t centre;
  base::Date date;  ///< the local date on which it starts
};
void each_counted_session(db::Session& session, const std::function<void(const CountedSession&)>& visit);

/// Somebody, by name, was present.
struct Presence {
  std::int64_t session;
  std::int64_t person;
};
/// At the sessions [first, last), by number, so that several may read side by side. Of cancelled sessions as well.
void each_presence(db::Session& session, std::int64_t first, std::int64_t last,
                   const std::function<void(const Presence&)>& visit);

/// One more than the greatest session number; 1 where there is no session.
std::int64_t session_numbers_end(db::Session& session);

/// A contact of a kind that makes a contact day: a home visit, or one to one (interchange.md, Contact day).
struct CountedContact {
  std::int64_t person;
  std::int64_t centre;
  base::Date date;
};
void each_counted_contact(db::Session& session, const std::function<void(const CountedContact&)>& visit);

}  // namespace sessions
