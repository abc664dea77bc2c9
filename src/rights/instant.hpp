#pragma once

#include <chrono>
#include <cstdint>

#include "base/env.hpp"

namespace rights {

/// The present in whole seconds since 1970, as this room's tables hold instants.
inline std::int64_t seconds_now(base::Env& env) {
  return std::chrono::floor<std::chrono::seconds>(env.now()).time_since_epoch().count();
}

}  // namespace rights
