#pragma once

#include <chrono>
#include <thread>

#include "db/database.hpp"

namespace app {

/// Compares everybody with everybody (linkage/link.hpp) each night, and after each import, one that came before it
/// served too, on a thread of its own. One that fails is tried again the next night. The database must outlive it.
class Linker {
 public:
  explicit Linker(db::Database& database, std::chrono::milliseconds every = std::chrono::minutes{1});

 private:
  std::jthread thread_;
};

}  // namespace app
