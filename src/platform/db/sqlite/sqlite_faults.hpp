#pragma once

#include <sqlite3.h>

#include <string_view>

namespace db::sqlite {

/// Throws Busy or Failure, as a sentence without any bound value, for the fault that `connection` met last.
/// `doing` says at what: a statement's name, "commit".
[[noreturn]] void fail(sqlite3* connection, std::string_view doing);

/// The same, where `code` is not SQLITE_OK.
void check(sqlite3* connection, int code, std::string_view doing);

}  // namespace db::sqlite
