#pragma once

#include "db/database.hpp"

namespace reach {

/// This room's tables: what figures are judged by. The figures themselves are never kept.
db::Migrations table_migrations();

}  // namespace reach
