#pragma once

#include <chrono>
#include <cstdint>

#include "db/session.hpp"

namespace families {

/// Throws registrations away, from the desk and from home, that nobody finished and nobody changed for thirty days:
/// whoever began them will not come back to them, and what was typed is personal (UK GDPR, article 5(1)(e)). How many
/// that were.
std::int64_t purge_drafts(db::Session& session, std::chrono::system_clock::time_point now);

}  // namespace families
