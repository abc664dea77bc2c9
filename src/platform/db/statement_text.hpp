#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/sql.hpp"
#include "db/value.hpp"

namespace db {

/// A statement as a database takes it: `:name` became `?1` (SQLite) or `$1` (PostgreSQL), the same name the same
/// number. What stands in quotes, comments or after a cast's `::` is left alone.
class StatementText {
 public:
  StatementText(const Sql& sql, Dialect dialect);

  const std::string& name() const { return name_; }
  /// The statement as it was written.
  const std::string& source() const { return source_; }
  const std::string& native() const { return native_; }
  /// How many parameters the database expects, `:authority` included; their positions count from 0.
  std::size_t positions() const { return names_.size(); }
  /// The position of `:authority`, where the statement names it.
  std::optional<std::size_t> authority() const;
  /// The position of a parameter. std::logic_error where there is none of that name.
  std::size_t position(std::string_view parameter) const;
  /// The positions of all parameters but `:authority`, in the order in which the statement first names them.
  std::vector<std::size_t> of_caller() const;

  /// The values by position. std::logic_error, naming statement and parameter, where one is missing, unknown or given
  /// twice. They point into `parameters` and `authority`.
  std::vector<const Value*> arrange(Parameters parameters, const Value& authority) const;

  /// std::logic_error where `text` holds a NUL, which no text of a database may.
  void refuse_nul(std::string_view text, std::size_t position) const;

 private:
  [[noreturn]] void misused(std::string_view parameter, std::string_view how) const;

  std::string name_;
  std::string source_;
  std::string native_;
  std::vector<std::string> names_;
};

}  // namespace db
