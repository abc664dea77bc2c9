#include "postgresql/postgresql_batch.hpp"

#include <array>
#include <charconv>
#include <limits>

#include "postgresql/postgresql_faults.hpp"

namespace db::postgresql {
namespace {

// So few that all their answers (some 30 bytes each) find room in the socket's buffer: neither side can then wait for
// the other to read.
constexpr std::size_t most_rows = 500;
constexpr std::size_t most_bytes = 1U << 20U;
constexpr auto nothing = std::numeric_limits<std::size_t>::max();

}  // namespace

PostgresqlBatch::PostgresqlBatch(PGconn* line, std::string id, StatementText text, std::int64_t authority)
    : line_{line}, id_{std::move(id)}, text_{std::move(text)}, current_(text_.positions()), null_(text_.positions()) {
  if (const auto position = text_.authority()) {
    bind(*position, authority);
  }
}

void PostgresqlBatch::bind(std::size_t position, std::int64_t number) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
  bind(position, std::string_view{digits.begin(), end});
}

void PostgresqlBatch::bind(std::size_t position, std::string_view text) {
  current_[position].assign(text);
  null_[position] = false;
}

void PostgresqlBatch::bind_null(std::size_t position) { null_[position] = true; }

void PostgresqlBatch::add() {
  for (std::size_t position = 0; position < current_.size(); ++position) {
    offsets_.push_back(null_[position] ? nothing : kept_.size());
    if (!null_[position]) {
      kept_.append(current_[position]).push_back('\0');
    }
  }
  ++rows_;
  if (rows_ == most_rows || kept_.size() >= most_bytes) {
    send();
  }
}

std::int64_t PostgresqlBatch::finish() {
  if (rows_ > 0) {
    send();
  }
  return changed_;
}

void PostgresqlBatch::send() {
  if (PQenterPipelineMode(line_) == 0) {
    fail(line_, nullptr, text_.name());
  }
  std::vector<const char*> values(current_.size());
  for (std::size_t row = 0; row < rows_; ++row) {
    send_row(row, values);
  }
  if (PQpipelineSync(line_) == 0) {
    fail(line_, nullptr, text_.name());
  }
  receive();
  kept_.clear();
  offsets_.clear();
  rows_ = 0;
}

void PostgresqlBatch::send_row(std::size_t row, std::vector<const char*>& values) {
  for (std::size_t position = 0; position < values.size(); ++position) {
    const auto offset = offsets_[row * values.size() + position];
    values[position] = offset == nothing ? nullptr : kept_.data() + offset;
  }
  if (PQsendQueryPrepared(line_, id_.c_str(), static_cast<int>(values.size()), values.data(), nullptr, nullptr, 0) ==
      0) {
    fail(line_, nullptr, text_.name());
  }
}

// Reads on to the end of the pipeline even after a fault, so that the line can be used again.
void PostgresqlBatch::receive() {
  Result fault;
  for (;;) {
    Result result{PQgetResult(line_)};
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_PIPELINE_SYNC || PQstatus(line_) != CONNECTION_OK) {
      break;
    }
    if (status == PGRES_COMMAND_OK) {
      const std::string_view changed{PQcmdTuples(result.get())};
      std::int64_t rows = 0;
      std::from_chars(changed.begin(), changed.end(), rows);
      changed_ += rows;
    } else if (result != nullptr && status != PGRES_PIPELINE_ABORTED && fault == nullptr) {
      fault = std::move(result);
    }
  }
  PQexitPipelineMode(line_);
  if (fault != nullptr || PQstatus(line_) != CONNECTION_OK) {
    fail(line_, fault.get(), text_.name());
  }
}

}  // namespace db::postgresql
