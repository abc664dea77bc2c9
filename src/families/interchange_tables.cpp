#include "families/interchange_tables.hpp"

#include <optional>

#include "migrations.hpp"
#include "sql.hpp"

namespace families {
namespace {

constexpr db::RecordTable all_tables[] = {
    {.file = "",
     .table = "family",
     .room = "families",
     .upsert = sql::family_upsert,
     .export_rows = sql::family_export,
     .standing = sql::family_standing,
     .standing_by_key = sql::family_standing_by_key,
     .keys = sql::family_keys},
    {.file = "people",
     .table = "person",
     .room = "families",
     .upsert = sql::person_upsert,
     .export_rows = sql::person_export,
     .standing = sql::person_standing,
     .standing_by_key = sql::person_standing_by_key,
     .keys = sql::person_keys},
    {.file = "addresses",
     .table = "address",
     .room = "families",
     .upsert = sql::address_upsert,
     .export_rows = sql::address_export,
     .standing = sql::address_standing,
     .standing_by_key = sql::address_standing_by_key,
     .keys = std::nullopt},
    {.file = "registrations",
     .table = "registration",
     .room = "families",
     .upsert = sql::registration_upsert,
     .export_rows = sql::registration_export,
     .standing = sql::registration_standing,
     .standing_by_key = sql::registration_standing_by_key,
     .keys = std::nullopt},
    {.file = "groups",
     .table = "target_group",
     .room = "families",
     .upsert = sql::target_group_upsert,
     .export_rows = sql::target_group_export,
     .standing = sql::target_group_standing,
     .standing_by_key = sql::target_group_standing_by_key,
     .keys = std::nullopt},
    {.file = "group_memberships",
     .table = "group_membership",
     .room = "families",
     .upsert = sql::group_membership_upsert,
     .export_rows = sql::group_membership_export,
     .standing = sql::group_membership_standing,
     .standing_by_key = sql::group_membership_standing_by_key,
     .keys = std::nullopt},
    {.file = "contact_details",
     .table = "contact_detail",
     .room = "families",
     .upsert = sql::contact_detail_upsert,
     .export_rows = sql::contact_detail_export,
     .standing = sql::contact_detail_standing,
     .standing_by_key = sql::contact_detail_standing_by_key,
     .keys = std::nullopt},
    {.file = "needs",
     .table = "person_need",
     .room = "families",
     .upsert = sql::person_need_upsert,
     .export_rows = sql::person_need_export,
     .standing = sql::person_need_standing,
     .standing_by_key = sql::person_need_standing_by_key,
     .keys = std::nullopt},
    {.file = "responsibilities",
     .table = "responsibility",
     .room = "families",
     .upsert = sql::responsibility_upsert,
     .export_rows = sql::responsibility_export,
     .standing = sql::responsibility_standing,
     .standing_by_key = sql::responsibility_standing_by_key,
     .keys = std::nullopt},
    {.file = "consents",
     .table = "consent",
     .room = "families",
     .upsert = sql::consent_upsert,
     .export_rows = sql::consent_export,
     .standing = sql::consent_standing,
     .standing_by_key = sql::consent_standing_by_key,
     .keys = std::nullopt},
};

}  // namespace

std::span<const db::RecordTable> interchange_tables() { return all_tables; }

db::Migrations table_migrations() { return {.room = "families", .all = migrations::all}; }

}  // namespace families
