#pragma once

#include <chrono>
#include <cstdint>
#include <memory>

#include "connection.hpp"

namespace db::sqlite {

/// Tells SQLite, before its first use, that no connection is used by two threads at once: the pool sees to that, so
/// locking at every cell read, a tenth of the time of a long scan, would be for nothing. Does nothing when called
/// again.
void leave_locking_to_the_pool();

/// A connection over a `sqlite3*`, which must outlive it. Untyped, since SOCI declares the same type in a namespace of
/// its own.
std::unique_ptr<Connection> set_up(void* handle, std::int64_t authority, std::chrono::milliseconds patience);

}  // namespace db::sqlite
