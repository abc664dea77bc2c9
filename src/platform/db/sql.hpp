#pragma once

#include <cstdint>
#include <string_view>

namespace db {

enum class Dialect : std::uint8_t { sqlite, postgresql };

/// One statement, in the words of both databases. Made from a room's `sql/` or `migrations/` files by room_sql() and
/// room_migrations() in cmake/Room.cmake. Parameters are named, `:person`; a statement that names `:authority` gets
/// the session's own by itself.
struct Sql {
  std::string_view name;  ///< `<room>/<file>`, for sentences about faults
  std::string_view sqlite;
  std::string_view postgresql;

  constexpr std::string_view in(Dialect dialect) const { return dialect == Dialect::sqlite ? sqlite : postgresql; }
};

}  // namespace db
