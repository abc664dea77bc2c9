#include "sealer.hpp"

#include "db/journal.hpp"

namespace app {

Sealer::Sealer(db::Database& database, std::chrono::milliseconds every)
    : regularly_{[&database] { db::seal(database); }, every} {}

}  // namespace app
