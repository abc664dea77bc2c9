#pragma once

#include <libpq-fe.h>

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "connection.hpp"
#include "postgresql/postgresql_faults.hpp"
#include "statement_text.hpp"

namespace db::postgresql {

/// The values of one run of a statement, in the form that libpq takes: text, or a null pointer.
class Arguments {
 public:
  explicit Arguments(const std::vector<const Value*>& values);
  int count() const { return static_cast<int>(pointers_.size()); }
  const char* const* values() const { return pointers_.data(); }

 private:
  std::vector<std::string> texts_;
  std::vector<const char*> pointers_;
};

/// A line to PostgreSQL.
class PostgresqlConnection final : public Connection {
 public:
  /// Sets up `line`, which must outlive this.
  PostgresqlConnection(PGconn* line, std::int64_t authority, std::chrono::milliseconds patience);

  Dialect dialect() const override { return Dialect::postgresql; }
  void begin(Access access) override;
  void commit() override;
  void rollback() noexcept override;

  std::int64_t execute(const Sql& sql, Parameters parameters) override;
  void visit_all(const Sql& sql, Parameters parameters, const Visit& visit) override;
  void scan(const Sql& sql, Parameters parameters, const Visit& visit) override;
  std::unique_ptr<Batch::Body> batch(const Sql& sql) override;
  void fill_anew(std::span<const std::string_view> tables, const std::function<void()>& f) override;
  void run_script(const Sql& sql) override;

 private:
  struct Prepared {
    std::string id;
    StatementText text;
  };

  void set_up();
  void connect_again();
  Result run(const std::string& sql, std::string_view doing);
  Result run_prepared(const Sql& sql, Parameters parameters);
  const Prepared& prepared(const Sql& sql);
  const Prepared& prepared_for_rows(const Sql& sql);
  std::vector<std::string> types_of(const Prepared& statement);

  PGconn* line_;
  std::chrono::milliseconds patience_;
  std::map<std::string, Prepared, std::less<>> prepared_;           // by source
  std::map<std::string, Prepared, std::less<>> prepared_for_rows_;  // by source
  int open_cursors_ = 0;
};

}  // namespace db::postgresql
