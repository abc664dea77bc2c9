#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "db/session.hpp"

namespace organisation {

/// The number of the centre with that key; nothing where there is none.
std::optional<std::int64_t> centre_number(db::Session& session, const std::string& centre);

}  // namespace organisation
