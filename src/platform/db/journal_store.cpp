#include "journal_store.hpp"

#include <limits>
#include <stdexcept>

#include "db/journal.hpp"
#include "sql/sql.hpp"

namespace db {
namespace {

void bind(Batch& batch, const Recorded& recorded) {
  int parameter = 0;
  const auto bind_next = [&](const auto& cell) { batch.bind(parameter++, cell); };
  const auto& entry = recorded.entry;
  bind_next(recorded.number);
  bind_next(std::string_view{recorded.instant});
  bind_next(std::string_view{entry.actor});
  bind_next(std::string_view{entry.origin});
  bind_next(std::string_view{entry.room});
  bind_next(std::string_view{entry.kind});
  if (entry.record) {
    bind_next(*entry.record);
  } else {
    batch.bind_null(parameter++);
  }
  bind_next(std::string_view{entry.action});
  bind_next(entry.rows);
  bind_next(std::string_view{entry.digest});
  bind_next(std::string_view{entry.detail});
}

}  // namespace

Recorded recorded_of(const Row& row) {
  const auto text = [&](int column) { return std::string{row.text(column)}; };
  const auto record = row.null(6) ? std::nullopt : std::optional{row.number(6)};
  return {
      row.number(0), text(1), {text(2), text(3), text(4), text(5), record, text(7), row.number(8), text(9), text(10)}};
}

std::int64_t last_entry(Session& session) {
  const auto rows = session.query(sql::last_entry);
  if (rows.empty()) {
    throw Failure{"the database has no row for its authority; restore it from a backup"};
  }
  return rows.front().number(0);
}

void write_entries(Session& session, std::span<const Entry> entries, base::Env& env) {
  if (entries.empty()) {
    return;
  }
  const auto taken = session.query(sql::take_entry_numbers, {{"count", entries.size()}});
  if (taken.empty()) {
    throw Failure{"the database has no row for its authority; restore it from a backup"};
  }
  Recorded recorded{taken.front().number(0) - static_cast<std::int64_t>(entries.size()), env.instant(), {}};
  auto batch = session.batch(sql::insert_entry);
  for (const auto& entry : entries) {
    ++recorded.number;
    recorded.entry = entry;
    bind(batch, recorded);
    batch.add();
  }
  batch.finish();
}

void visit_entries(Session& session, std::int64_t first, std::int64_t last,
                   const std::function<void(const Recorded&)>& visit) {
  session.scan(sql::entries_between, {{"first", first}, {"last", last}},
               [&](const Row& row) { visit(recorded_of(row)); });
}

void looks_at(Session& session, std::string_view room, std::string_view kind, std::int64_t record, std::int64_t most,
              const std::function<void(const Recorded&)>& visit) {
  session.scan(sql::looks_at, {{"room", room}, {"kind", kind}, {"record", record}, {"most", most}},
               [&](const Row& row) { visit(recorded_of(row)); });
}

void entries_after(Session& session, std::int64_t number, const std::function<void(const Recorded&)>& visit) {
  visit_entries(session, number + 1, std::numeric_limits<std::int64_t>::max(), visit);
}

}  // namespace db
