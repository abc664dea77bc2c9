#pragma once

#include <stdexcept>

namespace db {

/// The database was in use for longer than the time-out: nothing was done, and the same again may succeed.
struct Busy : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A fault of the database, the machine or the line to it (disk full, file damaged, connection lost, a constraint
/// broken), as a sentence that never holds a value of a record.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace db
