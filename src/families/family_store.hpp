#pragma once

#include <optional>

#include "db/cells.hpp"
#include "db/session.hpp"
#include "family.hpp"

namespace families {

/// The family with that id and all that is held of it; nothing where there is none.
std::optional<Family> read_family(db::Session& session, const base::Uuid& id);

/// Of a row that has, from that column on: person, role, forename, surname, birth_date, died.
Member member_of(const db::Row& row, int first);

}  // namespace families
