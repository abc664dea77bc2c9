#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <vector>

#include "base/problems.hpp"
#include "db/database.hpp"
#include "interchange/schema.hpp"

namespace interchange {

/// What was written of one file.
struct Exported {
  const File* file;
  std::int64_t rows;
};

/// Writes all records as a package: a file for each table that has rows, as of one moment, and `datapackage.json`. The
/// same records give the same bytes, on either database. Problems (field `folder`) where the folder is not new or
/// empty. Throws std::system_error or db::Failure where the machine fails: then nothing of the package is left in the
/// folder.
std::expected<std::vector<Exported>, base::Problems> export_package(db::Database& database,
                                                                    const std::filesystem::path& folder);

}  // namespace interchange
