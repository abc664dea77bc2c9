#pragma once

#include "db/database.hpp"

namespace letters {

/// This room's tables: what can be written, and to whom it was.
db::Migrations table_migrations();

}  // namespace letters
