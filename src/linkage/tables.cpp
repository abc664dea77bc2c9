#include "tables.hpp"

#include "migrations.hpp"

namespace linkage {

db::Migrations table_migrations() { return {.room = "linkage", .all = migrations::all}; }

}  // namespace linkage
