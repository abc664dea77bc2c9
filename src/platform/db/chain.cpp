#include "chain.hpp"

#include "db/digest.hpp"
#include "sql/sql.hpp"

namespace db {

std::string hash_of(std::int64_t authority, const Recorded& recorded) {
  const auto& entry = recorded.entry;
  Digest digest;
  digest.add("hearth journal entry 1").add(authority).add(recorded.number).add(recorded.instant);
  digest.add(entry.actor).add(entry.origin).add(entry.room).add(entry.kind);
  if (entry.record) {
    digest.add(*entry.record);
  } else {
    digest.add_null();
  }
  return digest.add(entry.action).add(entry.rows).add(entry.digest).add(entry.detail).hex();
}

std::string Seal::chained_to(std::int64_t authority, std::string_view chain_before) const {
  Digest digest;
  digest.add("hearth journal seal 1").add(chain_before).add(authority).add(number);
  return digest.add(first).add(last).add(instant).add(hashes).hex();
}

std::optional<Seal> seal_after(Session& session, std::int64_t number) {
  const auto rows = session.query(sql::next_seal, {{"after", number}});
  if (rows.empty()) {
    return {};
  }
  const auto& row = rows.front();
  const auto text = [&](int column) { return std::string{row.text(column)}; };
  return Seal{row.number(0), row.number(1), row.number(2), text(3), text(4), text(5)};
}

}  // namespace db
