#include "record_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "families/interchange_tables.hpp"
#include "linkage/interchange_tables.hpp"
#include "organisation/interchange_tables.hpp"
#include "sessions/interchange_tables.hpp"

namespace interchange {
namespace {

const db::RecordTable& table_of(std::string_view file) {
  for (const auto tables : {organisation::interchange_tables(), families::interchange_tables(),
                            linkage::interchange_tables(), sessions::interchange_tables()}) {
    const auto found = std::ranges::find(tables, file, &db::RecordTable::file);
    if (found != tables.end()) {
      return *found;
    }
  }
  throw std::logic_error{fmt::format("no room has the records of {}.csv", file)};
}

}  // namespace

const db::RecordTable& record_table(const File& file) { return table_of(file.name); }

const db::RecordTable& family_table() { return table_of(""); }

}  // namespace interchange
