#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "base/problems.hpp"
#include "db/sql.hpp"

namespace db {

/// Where a database is: what `sqlite:PATH` or `postgresql://…` says.
struct Location {
  Dialect dialect = Dialect::sqlite;
  std::string place;  ///< an absolute path, or a connection string

  /// Problems of the field `database` where it is neither, or, if it `must_exist`, where the file is not there.
  static std::expected<Location, base::Problems> parse(std::string_view url, bool must_exist);
};

}  // namespace db
