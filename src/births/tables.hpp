#pragma once

#include "db/database.hpp"

namespace births {

/// This room's tables, to be made after those of families and organisation.
db::Migrations table_migrations();

}  // namespace births
