#include "facts.hpp"

#include "db/cells.hpp"
#include "sql.hpp"

namespace sessions {

void each_counted_session(db::Session& session, const std::function<void(const CountedSession&)>& visit) {
  session.scan(sql::fact_sessions, {},
               [&](const db::Row& row) { visit({row.number(0), row.number(1), db::date(row, 2)}); });
}

void each_presence(db::Session& session, std::int64_t first, std::int64_t last,
                   const std::function<void(const Presence&)>& visit) {
  session.scan(sql::fact_presences, {{"first", first}, {"last", last}},
               [&](const db::Row& row) { visit({row.number(0), row.number(1)}); });
}

std::int64_t session_numbers_end(db::Session& session) {
  return session.query(sql::fact_session_numbers_end).front().number(0);
}

void each_counted_contact(db::Session& session, const std::function<void(const CountedContact&)>& visit) {
  session.scan(sql::fact_contacts, {},
               [&](const db::Row& row) { visit({row.number(0), row.number(1), db::date(row, 2)}); });
}

}  // namespace sessions
