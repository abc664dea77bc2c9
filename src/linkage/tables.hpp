#pragma once

#include "db/database.hpp"

namespace linkage {

db::Migrations table_migrations();

}  // namespace linkage
