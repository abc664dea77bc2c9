#include "db/journal.hpp"
#include "journal_store.hpp"
#include "sql/sql.hpp"

namespace db {
namespace {

struct Statements {
  const Sql& all;
  const Sql& of_kind;
  const Sql& of_actor;
};

std::vector<Recorded> taken(Session& session, const Sql& sql, Parameters parameters) {
  std::vector<Recorded> entries;
  session.scan(sql, parameters, [&](const Row& row) { entries.push_back(recorded_of(row)); });
  return entries;
}

std::vector<Recorded> filtered(Session& session, const EntryFilter& filter, std::int64_t most,
                               const Statements& statements) {
  const Parameter first{"first", filter.first};
  const Parameter last{"last", filter.last};
  const Parameter looks{"looks", filter.deeds == Deeds::writes ? 0 : 1};
  const Parameter writes{"writes", filter.deeds == Deeds::looks ? 0 : 1};
  const Parameter at_most{"most", most};
  const Parameter room{"room", filter.room};
  const Parameter kind{"kind", filter.kind};
  if (!filter.actor.empty()) {
    return taken(session, statements.of_actor,
                 {first, last, looks, writes, at_most, room, kind, {"actor", filter.actor}});
  }
  return filter.kind.empty() ? taken(session, statements.all, {first, last, looks, writes, at_most})
                             : taken(session, statements.of_kind, {first, last, looks, writes, at_most, room, kind});
}

}  // namespace

std::vector<Recorded> newest_entries(Session& session, const EntryFilter& filter, std::int64_t most) {
  return filtered(session, filter, most,
                  {sql::entries_newest, sql::entries_of_kind_newest, sql::entries_of_actor_newest});
}

std::vector<Recorded> oldest_entries(Session& session, const EntryFilter& filter, std::int64_t most) {
  return filtered(session, filter, most,
                  {sql::entries_oldest, sql::entries_of_kind_oldest, sql::entries_of_actor_oldest});
}

std::vector<Recorded> newest_imports(Session& session, std::int64_t most) {
  return taken(session, sql::newest_imports, {{"most", most}});
}

std::int64_t first_entry_at(Session& session, std::string_view instant) {
  std::int64_t low = 1;
  std::int64_t past = last_entry(session) + 1;
  while (low < past) {
    const auto middle = low + (past - low) / 2;
    const auto rows = session.query(sql::entry_instant, {{"entry", middle}});
    if (!rows.empty() && rows.front().text(0) < instant) {
      low = middle + 1;
    } else {
      past = middle;
    }
  }
  return low;
}

Lookers lookers(Session& session, std::int64_t first) {
  const auto rows = session.query(sql::lookers, {{"first", first}});
  return {rows.at(0).number(0), rows.at(0).number(1)};
}

}  // namespace db
