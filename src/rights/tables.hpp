#pragma once

#include "db/database.hpp"

namespace rights {

/// This room's tables, to be made after those of the rooms it uses.
db::Migrations table_migrations();

}  // namespace rights
