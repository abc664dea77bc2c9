#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/env.hpp"
#include "db/session.hpp"
#include "interchange/import.hpp"
#include "staging.hpp"

namespace interchange {

/// What came of one file.
struct Applied {
  std::string_view file;  ///< "people"
  std::int64_t records;   ///< of the package that were right
  std::int64_t changed;   ///< rows that were made, or are now different
};

/// Writes what is staged, in this unit of work, and a journal entry for each table in which a row changed: how many,
/// and the BLAKE2b-256 (db::Digest) of the package's records of that table, each one field: its number and cells as
/// packed.hpp packs them, in the order of their keys.
std::vector<Applied> apply(db::Session& session, base::Env& env, const Staged& staged, const ImportDoer& by);

/// The same for a database that nobody uses yet (db::Session::fill_anew).
std::vector<Applied> apply_anew(db::Session& session, base::Env& env, const Staged& staged, const ImportDoer& by);

}  // namespace interchange
