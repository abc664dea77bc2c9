#pragma once

#include <span>

#include "db/record_table.hpp"

namespace linkage {

/// `not_same`: of which families somebody said that they are two.
std::span<const db::RecordTable> interchange_tables();

}  // namespace linkage
