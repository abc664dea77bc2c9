#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "db/session.hpp"

namespace families {

/// The ids of the families with these numbers, as their pages' addresses have them: `/families/{id}`. Those that are
/// not there are left out.
std::map<std::int64_t, std::string> ids_of_families(db::Session& session, std::span<const std::int64_t> families);

}  // namespace families
