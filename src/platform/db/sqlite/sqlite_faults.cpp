#include "sqlite/sqlite_faults.hpp"

#include <fmt/format.h>

#include "db/failure.hpp"

namespace db::sqlite {
namespace {

std::string sentence(sqlite3* connection, int code) {
  switch (code) {
    case SQLITE_FULL:
      return "the disk is full, or the database file has reached its limit; make room and do the same again";
    case SQLITE_IOERR:
      return fmt::format("the machine could not read or write the database file ({})",
                         sqlite3_errstr(sqlite3_extended_errcode(connection)));
    case SQLITE_NOTADB:
      return "the file is not a SQLite database; name one that is, or a new file";
    case SQLITE_CORRUPT:
      return "the database file is damaged; restore it from a backup";
    case SQLITE_READONLY:
      return "the database file, or its folder, cannot be written; give this user the right to";
    case SQLITE_CANTOPEN:
      return "the database file cannot be opened; see that its folder is there and this user may use it";
    default:
      return sqlite3_errmsg(connection);
  }
}

}  // namespace

void fail(sqlite3* connection, std::string_view doing) {
  const int code = sqlite3_errcode(connection) & 0xff;
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
    throw Busy{fmt::format("{}: the database is in use by another; waited for it and gave up, try again later", doing)};
  }
  throw Failure{fmt::format("{}: {}", doing, sentence(connection, code))};
}

void check(sqlite3* connection, int code, std::string_view doing) {
  if (code != SQLITE_OK) {
    fail(connection, doing);
  }
}

}  // namespace db::sqlite
