#pragma once

#include <cstdint>

#include "db/session.hpp"
#include "staging.hpp"

namespace interchange {

/// What writing the right records of a file would do to those that stand.
struct Differences {
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
};

/// Lays them beside what stands, cell by cell, as the rooms' upserts do: a record counts as changed iff apply() would
/// change its row.
Differences differences(db::Session& session, const StagedFile& staged);

}  // namespace interchange
