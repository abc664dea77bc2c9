#include "moves.hpp"

#include "sql.hpp"

namespace sessions {

std::int64_t meetings_since(db::Session& session, std::int64_t record, base::Date since) {
  return session.query(sql::meetings_since, {{"record", record}, {"since", since.iso()}, {"on", since.iso()}})
      .at(0)
      .number(0);
}

void move_meetings(db::Session& session, std::int64_t record, std::int64_t other, base::Date since) {
  session.execute(sql::move_attendances, {{"record", record}, {"other", other}, {"since", since.iso()}});
  session.execute(sql::move_contacts, {{"record", record}, {"other", other}, {"on", since.iso()}});
}

}  // namespace sessions
