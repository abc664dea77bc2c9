#include "tables.hpp"

#include "migrations.hpp"

namespace letters {

db::Migrations table_migrations() { return {.room = "letters", .all = migrations::all}; }

}  // namespace letters
