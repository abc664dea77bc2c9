#include "chain.hpp"
#include "db/journal.hpp"
#include "journal_store.hpp"
#include "sql/sql.hpp"

namespace db {
namespace {

constexpr std::int64_t most_entries_a_seal = 1'000;

/// The seal that comes next, over as many entries as stand there without a gap; its `last` is before its `first`
/// where there are none.
Seal next_seal(Session& session, std::string instant) {
  Seal seal;
  seal.number = 1;
  seal.first = 1;
  std::string chain_before;
  if (const auto newest = session.query(sql::newest_seal); !newest.empty()) {
    seal.number = newest.front().number(0) + 1;
    seal.first = newest.front().number(1) + 1;
    chain_before = newest.front().text(2);
  }
  seal.last = seal.first - 1;
  visit_entries(session, seal.first, seal.first + most_entries_a_seal - 1, [&](const Recorded& recorded) {
    if (recorded.number == seal.last + 1) {
      seal.last = recorded.number;
      seal.hashes += hash_of(session.authority(), recorded);
    }
  });
  seal.instant = std::move(instant);
  seal.chain = seal.chained_to(session.authority(), chain_before);
  return seal;
}

/// False where another has written a seal of that number in the meantime: it then covers the same entries.
bool write(Session& session, const Seal& seal) {
  return session.execute(sql::insert_seal, {{"seal", seal.number},
                                            {"first_entry", seal.first},
                                            {"last_entry", seal.last},
                                            {"instant", seal.instant},
                                            {"hashes", seal.hashes},
                                            {"chain", seal.chain}}) == 1;
}

}  // namespace

// Hashing happens outside the transaction that writes: nobody waits for it.
std::int64_t seal(Database& database) {
  std::int64_t sealed = 0;
  for (;;) {
    const auto next = database.read([&](Session& session) { return next_seal(session, database.env().instant()); });
    if (next.last < next.first) {
      return sealed;
    }
    if (database.write([&](Session& session) { return write(session, next); })) {
      sealed += next.last - next.first + 1;
    }
  }
}

}  // namespace db
