#include "value.hpp"

#include <charconv>
#include <stdexcept>

namespace db {

Record::Record(const Row& row) {
  const int count = row.columns();
  cells_.reserve(static_cast<std::size_t>(count));
  for (int column = 0; column < count; ++column) {
    cells_.push_back(row.null(column) ? std::nullopt : std::optional{std::string{row.text(column)}});
  }
}

std::int64_t Record::number(int column) const { return whole_number(text(column), column); }

std::string_view Record::text(int column) const {
  const auto& held = cell(column);
  return held ? std::string_view{*held} : std::string_view{};
}

std::int64_t whole_number(std::string_view digits, int column) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(digits.begin(), digits.end(), number);
  if (fault != std::errc{} || end != digits.end() || digits.empty()) {
    throw std::logic_error{"column " + std::to_string(column) + " of an answer holds no whole number"};
  }
  return number;
}

}  // namespace db
