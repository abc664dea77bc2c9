#pragma once

#include <chrono>
#include <cstdint>
#include <memory>

#include "connection.hpp"

namespace db::sqlite {

/// A connection over a `sqlite3*`, which must outlive it. Untyped, since SOCI declares the same type in a namespace of
/// its own.
std::unique_ptr<Connection> set_up(void* handle, std::int64_t authority, std::chrono::milliseconds patience);

}  // namespace db::sqlite
