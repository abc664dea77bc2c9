#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string_view>

#include "db/sql.hpp"
#include "db/value.hpp"
#include "statement_text.hpp"

namespace db::sqlite {

/// A prepared statement, and the row that it stands on.
class Statement final : public Row {
 public:
  /// std::logic_error where `sql` holds a second statement, or a `?` outside quotes.
  Statement(sqlite3* connection, const Sql& sql);

  const StatementText& text() const { return text_; }
  bool writes() const { return sqlite3_stmt_readonly(handle_.get()) == 0; }

  void bind(std::size_t position, const Value& value);
  void bind(std::size_t position, std::int64_t number);
  void bind(std::size_t position, std::string_view text);
  void bind_null(std::size_t position);

  /// True: it stands on a row. False: it is done.
  bool step();
  void reset() noexcept { sqlite3_reset(handle_.get()); }
  /// Lets go of the values bound to it.
  void forget() noexcept { sqlite3_clear_bindings(handle_.get()); }

  int columns() const override { return sqlite3_column_count(handle_.get()); }
  bool null(int column) const override { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
  std::int64_t number(int column) const override;
  std::string_view text(int column) const override;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };
  using Handle = std::unique_ptr<sqlite3_stmt, Finalize>;

  Handle prepare(const char* sql, std::size_t size, const char** rest) const;

  sqlite3* connection_;
  StatementText text_;
  Handle handle_;
};

}  // namespace db::sqlite
