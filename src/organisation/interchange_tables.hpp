#pragma once

#include <span>

#include "db/database.hpp"
#include "db/record_table.hpp"

namespace organisation {

/// This room's tables, to be made after those of the rooms it uses.
db::Migrations table_migrations();

/// How the importer and exporter reach this room's records: one for each file that is the room's, each after those that
/// it refers to.
std::span<const db::RecordTable> interchange_tables();

}  // namespace organisation
