#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/env.hpp"
#include "db/database.hpp"
#include "interchange/package.hpp"

namespace interchange {

/// Who imports, as the journal is told.
struct ImportDoer {
  std::string actor = "import";
  std::string origin = "command line";
};

struct ImportOptions {
  /// Write the rows that are right, and leave the others beside the package, as `people.rejected.csv`.
  bool keep_good = false;
  /// Where a report of every fault goes.
  std::optional<std::filesystem::path> report = {};
  /// Nobody uses the database yet: its tables may be closed to others until all is written, which is faster on
  /// PostgreSQL.
  bool fills_anew = false;
  ImportDoer by = {};
};

/// What an import did with one file.
struct Imported {
  std::string_view file;     ///< "people"
  std::int64_t records = 0;  ///< rows that were right, those that stand twice counted once
  std::int64_t changed = 0;  ///< records that were made, or are now different
};

struct ImportResult {
  std::int64_t faults = 0;
  /// False where nothing was written because something was refused.
  bool written = false;
  std::vector<Imported> files;
};

/// Takes a package in (interchange.md): all of it, or with keep_good what is right of it; or nothing. The report of
/// what is wrong goes to `errors`: the first hundred faults, then how many more.
///
/// Reading and checking happen outside the writing transaction, which only writes what is ready. Where somebody wrote
/// to a table that the checks depend on meanwhile, they are done again; the third time while others wait. Killed at any
/// moment, it leaves the database as it was or as it should be.
/// Throws PackageDamaged (the zip turns out to be no good; nothing was written), std::system_error (files), db::Busy
/// and db::Failure.
ImportResult import_package(db::Database& database, base::Env& env, Package& package, const ImportOptions& options,
                            std::ostream& errors);

}  // namespace interchange
