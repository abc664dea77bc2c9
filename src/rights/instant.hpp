#pragma once

#include <chrono>
#include <cstdint>

#include "base/env.hpp"

namespace rights {

/// In seconds.
inline constexpr std::int64_t a_day = std::int64_t{24} * 60 * 60;

/// The present in whole seconds since 1970, as this room's tables hold instants.
inline std::int64_t seconds_now(base::Env& env) {
  return std::chrono::floor<std::chrono::seconds>(env.now()).time_since_epoch().count();
}

}  // namespace rights
