#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <string>
#include <vector>

#include "batch_body.hpp"

namespace db::postgresql {

/// Rows for one prepared statement, kept until there are enough, then sent through libpq's pipeline in one go: the
/// line is free for other statements in between.
class PostgresqlBatch final : public Batch::Body {
 public:
  PostgresqlBatch(PGconn* line, std::string id, StatementText text, std::int64_t authority);

  const StatementText& text() const override { return text_; }
  void bind(std::size_t position, std::int64_t number) override;
  void bind(std::size_t position, std::string_view text) override;
  void bind_null(std::size_t position) override;
  void add() override;
  std::int64_t finish() override;

 private:
  void send();
  void send_row(std::size_t row, std::vector<const char*>& values);
  void receive();

  PGconn* line_;
  std::string id_;
  StatementText text_;
  std::vector<std::string> current_;
  std::vector<bool> null_;
  std::string kept_;                  // the texts of all rows kept, each with a NUL behind it
  std::vector<std::size_t> offsets_;  // into kept_, a row's after the other's; `nothing` for a null
  std::size_t rows_ = 0;
  std::int64_t changed_ = 0;
};

}  // namespace db::postgresql
