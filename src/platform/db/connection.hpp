#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "db/batch.hpp"
#include "db/database.hpp"
#include "db/session.hpp"
#include "db/sql.hpp"
#include "db/value.hpp"

namespace db {

/// One line to a database, of either kind; used by one thread at a time. Everything may throw Busy or Failure.
class Connection {
 public:
  explicit Connection(std::int64_t authority) : authority_{authority}, authority_value_{authority} {}
  virtual ~Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  std::int64_t authority() const { return authority_; }

  virtual Dialect dialect() const = 0;
  virtual void begin(Access access) = 0;
  /// Throws Failure where a statement of this transaction failed before: then nothing is committed.
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;

  virtual std::int64_t execute(const Sql& sql, Parameters parameters) = 0;
  /// All rows of a small answer, which a statement that writes may give too (`returning`).
  virtual void visit_all(const Sql& sql, Parameters parameters, const Visit& visit) = 0;
  /// All rows of an answer of any size, in constant memory.
  virtual void scan(const Sql& sql, Parameters parameters, const Visit& visit) = 0;
  virtual std::unique_ptr<Batch::Body> batch(const Sql& sql) = 0;
  /// Session::fill_anew()
  virtual void fill_anew(std::span<const std::string_view> /*tables*/, const std::function<void()>& f) { f(); }
  /// Several statements without parameters, as they stand.
  virtual void run_script(const Sql& sql) = 0;

 protected:
  const Value& authority_value() const { return authority_value_; }

 private:
  std::int64_t authority_;
  Value authority_value_;
};

}  // namespace db
