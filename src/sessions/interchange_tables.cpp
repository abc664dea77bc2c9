#include "sessions/interchange_tables.hpp"

#include <optional>

#include "migrations.hpp"
#include "sql.hpp"

namespace sessions {
namespace {

constexpr db::RecordTable all_tables[] = {
    {.file = "services",
     .table = "service",
     .room = "sessions",
     .upsert = sql::service_upsert,
     .export_rows = sql::service_export,
     .standing = sql::service_standing,
     .standing_by_key = sql::service_standing_by_key,
     .keys = sql::service_keys},
    {.file = "sessions",
     .table = "session",
     .room = "sessions",
     .upsert = sql::session_upsert,
     .export_rows = sql::session_export,
     .standing = sql::session_standing,
     .standing_by_key = sql::session_standing_by_key,
     .keys = sql::session_keys},
    {.file = "attendances",
     .table = "attendance",
     .room = "sessions",
     .upsert = sql::attendance_upsert,
     .export_rows = sql::attendance_export,
     .standing = sql::attendance_standing,
     .standing_by_key = sql::attendance_standing_by_key,
     .keys = std::nullopt},
    {.file = "headcounts",
     .table = "headcount",
     .room = "sessions",
     .upsert = sql::headcount_upsert,
     .export_rows = sql::headcount_export,
     .standing = sql::headcount_standing,
     .standing_by_key = sql::headcount_standing_by_key,
     .keys = std::nullopt},
    {.file = "contacts",
     .table = "contact",
     .room = "sessions",
     .upsert = sql::contact_upsert,
     .export_rows = sql::contact_export,
     .standing = sql::contact_standing,
     .standing_by_key = sql::contact_standing_by_key,
     .keys = sql::contact_keys},
};

}  // namespace

std::span<const db::RecordTable> interchange_tables() { return all_tables; }

db::Migrations table_migrations() { return {.room = "sessions", .all = migrations::all}; }

}  // namespace sessions
