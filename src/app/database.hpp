#pragma once

#include <expected>
#include <memory>
#include <string_view>

#include "base/env.hpp"
#include "base/problems.hpp"
#include "db/database.hpp"

namespace app {

/// Opens the database with every room's tables up to date. `must_exist`: a SQLite file that is not there is a problem
/// (field `database`); otherwise it is made. Throws db::Failure where the database is there and does not work.
std::expected<std::unique_ptr<db::Database>, base::Problems> open_database(std::string_view url, base::Env& env,
                                                                           bool must_exist);

}  // namespace app
