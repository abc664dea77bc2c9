#include "organisation/interchange_tables.hpp"

#include <optional>

#include "migrations.hpp"
#include "sql.hpp"

namespace organisation {
namespace {

constexpr db::RecordTable all_tables[] = {
    {.file = "areas",
     .table = "area",
     .room = "organisation",
     .upsert = sql::area_upsert,
     .export_rows = sql::area_export,
     .standing = sql::area_standing,
     .standing_by_key = sql::area_standing_by_key,
     .keys = std::nullopt},
    {.file = "postcodes",
     .table = "postcode",
     .room = "organisation",
     .upsert = sql::postcode_upsert,
     .export_rows = sql::postcode_export,
     .standing = sql::postcode_standing,
     .standing_by_key = sql::postcode_standing_by_key,
     .keys = std::nullopt},
    {.file = "centres",
     .table = "centre",
     .room = "organisation",
     .upsert = sql::centre_upsert,
     .export_rows = sql::centre_export,
     .standing = sql::centre_standing,
     .standing_by_key = sql::centre_standing_by_key,
     .keys = sql::centre_keys},
    {.file = "structures",
     .table = "structure",
     .room = "organisation",
     .upsert = sql::structure_upsert,
     .export_rows = sql::structure_export,
     .standing = sql::structure_standing,
     .standing_by_key = sql::structure_standing_by_key,
     .keys = std::nullopt},
    {.file = "structure_nodes",
     .table = "structure_node",
     .room = "organisation",
     .upsert = sql::structure_node_upsert,
     .export_rows = sql::structure_node_export,
     .standing = sql::structure_node_standing,
     .standing_by_key = sql::structure_node_standing_by_key,
     .keys = std::nullopt},
    {.file = "structure_centres",
     .table = "structure_centre",
     .room = "organisation",
     .upsert = sql::structure_centre_upsert,
     .export_rows = sql::structure_centre_export,
     .standing = sql::structure_centre_standing,
     .standing_by_key = sql::structure_centre_standing_by_key,
     .keys = std::nullopt},
    {.file = "reach_areas",
     .table = "reach_area",
     .room = "organisation",
     .upsert = sql::reach_area_upsert,
     .export_rows = sql::reach_area_export,
     .standing = sql::reach_area_standing,
     .standing_by_key = sql::reach_area_standing_by_key,
     .keys = std::nullopt},
    {.file = "population",
     .table = "population",
     .room = "organisation",
     .upsert = sql::population_upsert,
     .export_rows = sql::population_export,
     .standing = sql::population_standing,
     .standing_by_key = sql::population_standing_by_key,
     .keys = std::nullopt},
};

}  // namespace

std::span<const db::RecordTable> interchange_tables() { return all_tables; }

db::Migrations table_migrations() { return {.room = "organisation", .all = migrations::all}; }

}  // namespace organisation
