#pragma once

#include "db/record_table.hpp"
#include "interchange/schema.hpp"

namespace interchange {

/// How the room that owns a file's records takes them in and gives them out.
const db::RecordTable& record_table(const File& file);

/// Families, which have no file of their own: they come with the people.
const db::RecordTable& family_table();

}  // namespace interchange
