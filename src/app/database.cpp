#include "database.hpp"

#include <array>

#include "births/tables.hpp"
#include "families/interchange_tables.hpp"
#include "letters/tables.hpp"
#include "linkage/tables.hpp"
#include "organisation/interchange_tables.hpp"
#include "reach/tables.hpp"
#include "rights/tables.hpp"
#include "sessions/interchange_tables.hpp"

namespace app {

std::expected<std::unique_ptr<db::Database>, base::Problems> open_database(std::string_view url, base::Env& env,
                                                                           bool must_exist) {
  auto database = db::Database::open(url, env, {.must_exist = must_exist, .sessions = 8});
  if (database) {
    const std::array rooms{organisation::table_migrations(), rights::table_migrations(),  families::table_migrations(),
                           sessions::table_migrations(),     linkage::table_migrations(), reach::table_migrations(),
                           letters::table_migrations(),      births::table_migrations()};
    (*database)->migrate(rooms);
  }
  return database;
}

}  // namespace app
