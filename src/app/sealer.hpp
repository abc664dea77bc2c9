#pragma once

#include <chrono>

#include "app/regularly.hpp"
#include "db/database.hpp"

namespace app {

/// Seals the journal's new entries every minute, on a thread of its own, so that no writer waits for it. Whoever seals
/// as well, at the same time, is no harm. The database must outlive it.
class Sealer {
 public:
  explicit Sealer(db::Database& database, std::chrono::milliseconds every = std::chrono::minutes{1});

 private:
  Regularly regularly_;
};

}  // namespace app
