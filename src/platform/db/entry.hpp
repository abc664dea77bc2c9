#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace db {

/// What the journal says of one thing that was done: who, from where, to what, how.
struct Entry {
  std::string actor;                   ///< who did it: an account, or the name of a job
  std::string origin;                  ///< from where: "command line", an address
  std::string room;                    ///< whose record
  std::string kind;                    ///< what sort of record: the name of its table
  std::optional<std::int64_t> record;  ///< its number; nothing where the entry is about many
  std::string action;                  ///< "create", "change", "remove", "import", "read"
  std::int64_t rows = 1;               ///< how many records it is about
  std::string digest;                  ///< hex, where the entry stands for rows that it does not spell out
  std::string detail;                  ///< what it was and became; of anything personal, the ciphertext

  bool operator==(const Entry&) const = default;
};

/// An entry as it stands in the journal.
struct Recorded {
  std::int64_t number = 0;  ///< from 1, without gaps, per authority, in the order of commits
  std::string instant;      ///< UTC, `2026-11-22T08:30:00.123Z`
  Entry entry;

  bool operator==(const Recorded&) const = default;
};

}  // namespace db
