#pragma once

#include <optional>

#include "db/session.hpp"
#include "family.hpp"

namespace families {

/// The family with that id and all that is held of it; nothing where there is none.
std::optional<Family> read_family(db::Session& session, const base::Uuid& id);

}  // namespace families
