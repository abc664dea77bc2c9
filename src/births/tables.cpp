#include "births/tables.hpp"

#include "migrations.hpp"

namespace births {

db::Migrations table_migrations() { return {.room = "births", .all = migrations::all}; }

}  // namespace births
