#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "db/entry.hpp"
#include "db/session.hpp"

namespace db {

/// The hash of an entry, in hex (docs/formats/journal.md, Entry).
std::string hash_of(std::int64_t authority, const Recorded& recorded);

/// A run of entries under one link of the hash chain (docs/formats/journal.md, Seal).
struct Seal {
  std::int64_t number = 0;  ///< from 1, without gaps
  std::int64_t first = 0;   ///< the first entry's number
  std::int64_t last = 0;    ///< the last entry's number
  std::string instant;      ///< when it was sealed
  std::string hashes;       ///< of each entry, in order, in hex
  std::string chain;        ///< over the chain before it and all of the above, in hex

  /// What `chain` ought to be.
  std::string chained_to(std::int64_t authority, std::string_view chain_before) const;
};

constexpr std::size_t hash_digits = 64;

/// The seal with the lowest number above `number`.
std::optional<Seal> seal_after(Session& session, std::int64_t number);

}  // namespace db
