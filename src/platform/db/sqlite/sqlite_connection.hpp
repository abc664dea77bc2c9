#pragma once

#include <sqlite3.h>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "connection.hpp"
#include "sqlite/sqlite_statement.hpp"

namespace db::sqlite {

/// A line to a SQLite file. Writers queue at their beginning (`begin immediate`), so that none can fail for being busy
/// half way through.
class SqliteConnection final : public Connection {
 public:
  /// Sets up `handle`, which must outlive this: write-ahead log, full synchronisation, foreign keys, patience.
  SqliteConnection(sqlite3* handle, std::int64_t authority, std::chrono::milliseconds patience);

  Dialect dialect() const override { return Dialect::sqlite; }
  void begin(Access access) override;
  void commit() override;
  void rollback() noexcept override;

  std::int64_t execute(const Sql& sql, Parameters parameters) override;
  void visit_all(const Sql& sql, Parameters parameters, const Visit& visit) override { scan(sql, parameters, visit); }
  void scan(const Sql& sql, Parameters parameters, const Visit& visit) override;
  std::unique_ptr<Batch::Body> batch(const Sql& sql) override;
  void run_script(const Sql& sql) override;

 private:
  friend class SqliteBatch;
  class Use;
  using Free = std::vector<std::unique_ptr<Statement>>;

  void use_write_ahead_log(std::chrono::milliseconds patience);
  void run(const char* sql, std::string_view doing);
  std::unique_ptr<Statement> take(const Sql& sql);
  void give_back(std::unique_ptr<Statement> statement) noexcept;
  std::int64_t finish(Statement& statement);
  template <class Doing>
  auto guarded(const Doing& doing);

  sqlite3* handle_;
  bool reading_ = false;
  bool failed_ = false;
  std::map<std::string, Free, std::less<>> prepared_;  // by source; those in use are not in here
};

}  // namespace db::sqlite
