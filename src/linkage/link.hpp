#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/env.hpp"
#include "db/database.hpp"

namespace linkage {

struct LinkOptions {
  /// From this probability on families are joined without asking (sure.hpp); nothing: none are.
  std::optional<double> sure = 0.99;
  std::size_t threads = 1;
  std::string origin = {};  ///< for the journal: "command line", "over night"
};

/// What a run came to.
struct Linked {
  std::size_t records = 0;   ///< compared
  std::size_t pairs = 0;     ///< that may be of one person, between families that count as two
  std::size_t families = 0;  ///< joined
};

/// Looks through everybody for records of one person: joins the families of which there is no doubt, and leaves the
/// others to be decided by somebody. What was said to be two is not joined. The same records give the same answer, and
/// a second run joins nothing. Nobody who writes meanwhile waits for more than a family's join.
Linked link(db::Database& database, const LinkOptions& options);

/// Whether something was imported since everybody was compared the last time, or ever.
bool imported_since(db::Database& database);

}  // namespace linkage
