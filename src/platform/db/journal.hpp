#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.hpp"
#include "db/entry.hpp"
#include "db/session.hpp"

namespace db {

/// The number of this authority's newest entry; 0 where there is none.
std::int64_t last_entry(Session& session);

/// Visits the entries numbered above `number`, in order. Whoever keeps the last number seen, and asks again, misses
/// none: numbers are given in the order of commits.
void entries_after(Session& session, std::int64_t number, const std::function<void(const Recorded&)>& visit);

/// Visits the entries that say that somebody looked at this record, newest first, and no more than `most`.
void looks_at(Session& session, std::string_view room, std::string_view kind, std::int64_t record, std::int64_t most,
              const std::function<void(const Recorded&)>& visit);

/// What an entry says was done: that somebody looked, or anything else.
enum class Deeds : std::uint8_t { all, looks, writes };

/// Which entries are asked for. What is left out asks for all.
struct EntryFilter {
  std::string room = {};  ///< with `kind`
  std::string kind = {};
  std::string actor = {};
  Deeds deeds = Deeds::all;
  std::int64_t first = 1;  ///< numbers, both included
  std::int64_t last = std::numeric_limits<std::int64_t>::max();
};

/// The newest of those entries, newest first, and no more than `most`. By the index of the narrowest word given:
/// whatever the size of the journal, it takes as long as finding `most` of that account or kind.
std::vector<Recorded> newest_entries(Session& session, const EntryFilter& filter, std::int64_t most);
/// The oldest, oldest first.
std::vector<Recorded> oldest_entries(Session& session, const EntryFilter& filter, std::int64_t most);

/// The newest entries of imports, newest first: one for each table of a package, those of a package side by side.
std::vector<Recorded> newest_imports(Session& session, std::int64_t most);

/// The number of the first entry made at that instant or later (`2026-11-22T00:00:00.000Z`, or a beginning of such);
/// one past the last where there is none. Found by halving, so that no index of instants is kept: a clock that was
/// set back moves it by as much.
std::int64_t first_entry_at(Session& session, std::string_view instant);

/// How many looks the entries from `first` on tell of, and by how many accounts.
struct Lookers {
  std::int64_t looks = 0;
  std::int64_t accounts = 0;
};
Lookers lookers(Session& session, std::int64_t first);

/// Seals the entries that no seal covers yet into the hash chain (docs/formats/journal.md), in transactions of its
/// own that are short whatever their number. Returns how many entries it sealed. Several may seal at once.
std::int64_t seal(Database& database);

/// What a journal that was not touched says of itself.
struct Verified {
  std::int64_t entries = 0;  ///< all entries, sealed or not
  std::int64_t sealed = 0;   ///< those under a seal
  std::int64_t seals = 0;
  std::string head;  ///< the hash of the last seal, hex: kept elsewhere, it also proves that none was cut off
};

/// The first place where a journal was touched.
struct Tampered {
  enum class Part : std::uint8_t { entry, seal, last_entry };
  enum class Deed : std::uint8_t { changed, removed, inserted };

  Part part = Part::entry;
  std::int64_t number = 0;  ///< of the entry or the seal; of the part last_entry, what the authority says it is
  Deed deed = Deed::changed;

  /// `entry 12 was changed`.
  std::string sentence() const;
  bool operator==(const Tampered&) const = default;
};

/// Checks every seal and every entry, in constant memory. `visit`, where there is one, is told after each seal how many
/// entries were found right so far; what it throws breaks the verification off.
std::expected<Verified, Tampered> verify(Database& database,
                                         const std::function<void(std::int64_t entries)>& visit = {});

}  // namespace db
