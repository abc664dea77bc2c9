#include "tables.hpp"

#include "migrations.hpp"

namespace rights {

db::Migrations table_migrations() { return {"rights", migrations::all}; }

}  // namespace rights
