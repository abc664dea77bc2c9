#include "postgresql/postgresql_batch.hpp"

#include <array>
#include <charconv>

#include "postgresql/postgresql_faults.hpp"

namespace db::postgresql {
namespace {

constexpr std::size_t most_rows = 2'000;
constexpr std::size_t most_bytes = 1U << 20U;

/// As PostgreSQL reads an element of an array (its manual, 8.15.6): in quotes, quotes and backslashes escaped.
void quote(std::string_view text, std::string& out) {
  out.assign(1, '"');
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  out += '"';
}

std::string digits_of(std::int64_t number) {
  std::array<char, 20> digits{};
  return {digits.begin(), std::to_chars(digits.begin(), digits.end(), number).ptr};
}

}  // namespace

PostgresqlBatch::PostgresqlBatch(PGconn* line, std::string id, StatementText text, std::int64_t authority)
    : line_{line},
      id_{std::move(id)},
      text_{std::move(text)},
      authority_{digits_of(authority)},
      positions_{text_.of_caller()},
      current_(text_.positions()),
      arrays_(text_.positions()) {}

void PostgresqlBatch::bind(std::size_t position, std::int64_t number) { current_[position] = digits_of(number); }

void PostgresqlBatch::bind(std::size_t position, std::string_view text) { quote(text, current_[position]); }

void PostgresqlBatch::bind_null(std::size_t position) { current_[position] = "null"; }

void PostgresqlBatch::add() {
  for (const auto position : positions_) {
    arrays_[position] += rows_ == 0 ? '{' : ',';
    arrays_[position] += current_[position];
    bytes_ += current_[position].size();
  }
  ++rows_;
  if (rows_ == most_rows || bytes_ >= most_bytes) {
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
  std::vector<const char*> values(arrays_.size(), authority_.c_str());
  for (const auto position : positions_) {
    arrays_[position] += '}';
    values[position] = arrays_[position].c_str();
  }
  const auto done = checked(
      line_, PQexecPrepared(line_, id_.c_str(), static_cast<int>(values.size()), values.data(), nullptr, nullptr, 0),
      text_.name());
  changed_ += whole_number(PQcmdTuples(done.get()), 0);
  for (auto& array : arrays_) {
    array.clear();
  }
  rows_ = 0;
  bytes_ = 0;
}

}  // namespace db::postgresql
