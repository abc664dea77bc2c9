#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/session.hpp"

namespace interchange {

/// An import that was written, as the journal has it.
struct PastImport {
  std::string instant;
  std::string actor;
  std::string origin;
  struct Of {
    std::string what;  ///< "people"
    std::int64_t records = 0;
  };
  std::vector<Of> changed = {};  ///< made or changed
};

/// The last ones, newest first; no more than twenty or so.
std::vector<PastImport> past_imports(db::Session& session);

}  // namespace interchange
