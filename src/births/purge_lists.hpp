#pragma once

#include <chrono>
#include <cstdint>

#include "db/session.hpp"

namespace births {

/// Throws away lists that were sent thirty days ago and not taken in: what they hold is personal (UK GDPR, article
/// 5(1)(e)). How many that were.
std::int64_t purge_lists(db::Session& session, std::chrono::system_clock::time_point now);

}  // namespace births
