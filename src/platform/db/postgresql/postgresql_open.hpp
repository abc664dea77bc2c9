#pragma once

#include <chrono>
#include <cstdint>
#include <memory>

#include "connection.hpp"

struct pg_conn;

namespace db::postgresql {

/// A connection over a `PGconn*`, which must outlive it.
std::unique_ptr<Connection> set_up(pg_conn* line, std::int64_t authority, std::chrono::milliseconds patience);

}  // namespace db::postgresql
