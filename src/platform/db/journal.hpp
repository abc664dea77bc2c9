#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <string>
#include <string_view>

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

/// Checks every seal and every entry, in constant memory.
std::expected<Verified, Tampered> verify(Database& database);

}  // namespace db
