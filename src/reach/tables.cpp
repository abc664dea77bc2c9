#include "tables.hpp"

#include "migrations.hpp"

namespace reach {

db::Migrations table_migrations() { return {.room = "reach", .all = migrations::all}; }

}  // namespace reach
