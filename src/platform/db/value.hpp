#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace db {

/// A cell: null, whole number, or text (UTF-8 without NUL). Dates and times travel as ISO text.
using Value = std::variant<std::monostate, std::int64_t, std::string>;

/// Numbers, texts, Values, std::nullopt and optionals of them.
template <class T>
Value value_of(const T& given) {
  if constexpr (std::is_same_v<T, Value>) {
    return given;
  } else if constexpr (std::is_same_v<T, std::nullopt_t>) {
    return {};
  } else if constexpr (std::is_integral_v<T>) {
    return static_cast<std::int64_t>(given);
  } else if constexpr (requires { given.has_value(); }) {
    return given.has_value() ? value_of(*given) : Value{};
  } else {
    return std::string{std::string_view{given}};
  }
}

/// What a named parameter of a statement stands for: `{"person", 12}`, `{"ended", std::nullopt}`.
struct Parameter {
  template <class T>
  Parameter(std::string_view its_name, const T& its_value) : name{its_name}, value{value_of(its_value)} {}

  std::string_view name;
  Value value;
};

/// The parameters of one call; a view, like std::span, so keep none.
class Parameters {
 public:
  Parameters() = default;
  Parameters(std::initializer_list<Parameter> all) : all_{all.begin(), all.size()} {}
  explicit Parameters(std::span<const Parameter> all) : all_{all} {}

  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }

 private:
  std::span<const Parameter> all_;
};

/// A row of an answer. Columns count from 0.
class Row {
 public:
  virtual ~Row() = default;

  virtual int columns() const = 0;
  virtual bool null(int column) const = 0;
  /// Throws std::logic_error where the cell is null or no whole number.
  virtual std::int64_t number(int column) const = 0;
  /// Empty where the cell is null; of a number its digits. Valid until the scan goes on to the next row.
  virtual std::string_view text(int column) const = 0;

 protected:
  Row() = default;
  Row(const Row&) = default;
  Row& operator=(const Row&) = default;
  Row(Row&&) = default;
  Row& operator=(Row&&) = default;
};

/// The whole number that these digits write; std::logic_error, naming the column, where they write none.
std::int64_t whole_number(std::string_view digits, int column);

/// A row that owns its cells.
class Record final : public Row {
 public:
  explicit Record(const Row& row);

  int columns() const override { return static_cast<int>(cells_.size()); }
  bool null(int column) const override { return !cell(column).has_value(); }
  std::int64_t number(int column) const override;
  std::string_view text(int column) const override;

 private:
  const std::optional<std::string>& cell(int column) const { return cells_.at(static_cast<std::size_t>(column)); }

  std::vector<std::optional<std::string>> cells_;
};

}  // namespace db
