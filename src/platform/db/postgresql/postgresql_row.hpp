#pragma once

#include "db/value.hpp"
#include "postgresql/postgresql_faults.hpp"

namespace db::postgresql {

/// A row of a result in text form.
class ResultRow final : public Row {
 public:
  explicit ResultRow(const PGresult* result) : result_{result} {}

  void stand_on(int row) { row_ = row; }

  int columns() const override { return PQnfields(result_); }
  bool null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
  std::int64_t number(int column) const override { return whole_number(text(column), column); }
  std::string_view text(int column) const override {
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
  }

 private:
  const PGresult* result_;
  int row_ = 0;
};

}  // namespace db::postgresql
