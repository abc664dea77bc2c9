#pragma once

#include <fmt/format.h>
#include <toml++/toml.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"

namespace matching {

/// Reads the keys of one table, and collects what is wrong, each with its line.
class ConfigTable {
 public:
  /// All must outlive this.
  ConfigTable(const toml::table& table, const std::string& file, base::Problems& problems)
      : table_{table}, file_{file}, problems_{problems} {}

  bool has(std::string_view key) const { return table_.contains(key); }
  std::optional<std::string> text(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  std::optional<bool> yes(std::string_view key);
  std::optional<double> number(std::string_view key);
  /// A problem where it is not there, or not finite; then 0.
  double number_needed(std::string_view key);
  /// The numbers of a list, and of a list of lists; a problem where one is missing, or not finite: then empty.
  std::vector<double> numbers(std::string_view key);
  std::vector<std::vector<double>> rows_of_numbers(std::string_view key);
  /// The tables of `[[key]]`.
  std::vector<const toml::table*> tables(std::string_view key);

  /// A key misspelt would else be an option that nobody takes.
  void refuse_others(std::initializer_list<std::string_view> known);
  /// A problem at the key, or at the table where it has none.
  void problem(std::string_view key, const std::string& sentence);
  std::size_t line(std::string_view key) const;

 private:
  const toml::table& table_;
  const std::string& file_;
  base::Problems& problems_;
};

}  // namespace matching
