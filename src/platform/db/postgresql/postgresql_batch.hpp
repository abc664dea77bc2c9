#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <string>
#include <vector>

#include "batch_body.hpp"

namespace db::postgresql {

/// Rows kept until there are enough, then sent as one statement that takes an array a parameter: the server checks and
/// writes them together, at half the cost of one by one, and the line is free for other statements in between.
class PostgresqlBatch final : public Batch::Body {
 public:
  /// `id` is that of the prepared rows_statement() of `text`.
  PostgresqlBatch(PGconn* line, std::string id, StatementText text, std::int64_t authority);

  const StatementText& text() const override { return text_; }
  void bind(std::size_t position, std::int64_t number) override;
  void bind(std::size_t position, std::string_view text) override;
  void bind_null(std::size_t position) override;
  void add() override;
  std::int64_t finish() override;

 private:
  void send();

  PGconn* line_;
  std::string id_;
  StatementText text_;
  std::string authority_;
  std::vector<std::size_t> positions_;  // the caller's
  std::vector<std::string> current_;    // by position, as an element of an array is written
  std::vector<std::string> arrays_;     // by position
  std::size_t rows_ = 0;
  std::size_t bytes_ = 0;
  std::int64_t changed_ = 0;
};

}  // namespace db::postgresql
