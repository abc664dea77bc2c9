#include "records.hpp"

#include <optional>

#include "parallel.hpp"

namespace match {

Records::Records(const std::vector<Field>& fields, const std::vector<Texts>& cells, std::size_t left,
                 std::size_t threads)
    : left_{left} {
  std::vector<std::optional<Column>> made(fields.size());
  in_parallel(fields.size(), threads, [&](std::size_t i, std::size_t) { made[i].emplace(fields[i], cells[i]); });
  for (auto& column : made) {
    columns_.push_back(*std::move(column));
  }
  rows_.reserve(size() * columns_.size());
  for (std::size_t record = 0; record < size(); ++record) {
    for (const auto& column : columns_) {
      rows_.push_back(column.of(record));
    }
  }
}

double Records::pairs() const {
  const auto all = static_cast<double>(size());
  const auto left = static_cast<double>(left_);
  return linked() ? left * (all - left) : all * (all - 1) / 2;
}

std::vector<Field> Records::fields() const {
  std::vector<Field> fields;
  fields.reserve(columns_.size());
  for (const auto& column : columns_) {
    fields.push_back(column.field());
  }
  return fields;
}

}  // namespace match
