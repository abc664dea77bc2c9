#pragma once

#include <atomic>
#include <cstdint>

#include "db/database.hpp"

namespace rights {

/// The number of the latest change to accounts, grants and sign-ins that this process knows of. What was remembered
/// under an older number is not believed any more. Safe to use from several threads; the database must outlive it.
class Changes {
 public:
  explicit Changes(db::Database& database) : database_{database} {}

  /// Asks the database. To be called after an own change was committed, and every now and then for those of others.
  void look();
  std::int64_t latest() const { return latest_.load(); }

 private:
  db::Database& database_;
  std::atomic<std::int64_t> latest_{0};
};

}  // namespace rights
