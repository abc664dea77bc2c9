#pragma once

#include <cstdint>
#include <expected>
#include <vector>

#include "apply.hpp"
#include "db/database.hpp"
#include "interchange/import.hpp"
#include "staging.hpp"

namespace interchange {

/// A package that was read and checked as the database stood at a position of the journal.
struct Checked {
  Staged staged;
  std::int64_t position = 0;
};

/// The package's checks no longer hold: somebody wrote to what they depend on.
struct Outdated {};

/// Reads and checks it while others write.
Checked check(db::Database& database, base::Env& env, Package& package, ImportWatch& watch);

/// Whether a table that the checks looked at was written to since: one of the package's files, or that they refer to.
bool is_outdated(db::Session& session, const Checked& checked);

/// Writes it, unless it is outdated; of the options, by whom and whether it fills a database anew.
std::expected<std::vector<Applied>, Outdated> apply_checked(db::Database& database, base::Env& env,
                                                            const Checked& checked, const ImportOptions& options);

/// Seals what was written, where nobody is in the way.
void seal_if_free(db::Database& database);

}  // namespace interchange
