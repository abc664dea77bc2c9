#include "raw_register.hpp"

#include <sqlite3.h>

#include <stdexcept>

namespace bench {

void RawRegister::Close::operator()(sqlite3* connection) const { sqlite3_close(connection); }
void RawRegister::Close::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

RawRegister::RawRegister(const std::string& path) {
  sqlite3* connection = nullptr;
  const auto opened = sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr);
  connection_.reset(connection);
  if (opened != SQLITE_OK) {
    throw std::runtime_error{path + ": cannot be opened"};
  }
  sqlite3_exec(connection, "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;", nullptr,
               nullptr, nullptr);
  sqlite3_exec(connection, "pragma cache_size = -65536;", nullptr, nullptr, nullptr);
  begin_ = prepare("begin immediate");
  insert_ = prepare(
      "insert into attendance (authority, session, person, status)"
      " values ((select max(authority) from attendance), ?1, ?2, 1)"
      " on conflict (authority, session, person) do update set status = excluded.status");
  commit_ = prepare("commit");
}

void RawRegister::save(std::span<const Line> lines) {
  run(begin_.get());
  for (const auto& line : lines) {
    sqlite3_bind_int64(insert_.get(), 1, line.session);
    sqlite3_bind_int64(insert_.get(), 2, line.person);
    run(insert_.get());
  }
  run(commit_.get());
}

RawRegister::Statement RawRegister::prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection_.get(), sql, -1, &statement, nullptr) != SQLITE_OK) {
    throw std::runtime_error{sqlite3_errmsg(connection_.get())};
  }
  return Statement{statement};
}

void RawRegister::run(sqlite3_stmt* statement) {
  const auto done = sqlite3_step(statement);
  sqlite3_reset(statement);
  if (done != SQLITE_DONE) {
    throw std::runtime_error{sqlite3_errmsg(connection_.get())};
  }
}

}  // namespace bench
