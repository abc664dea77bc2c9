#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "match/fields.hpp"

namespace matching {

/// What a field is made of: one column of the file, or several, whose cells are joined by blanks.
struct FieldColumns {
  match::Field field;
  std::vector<std::string> columns;
  std::size_t line = 0;  ///< of the config, where it begins
};

/// What the config says (docs/formats/match.md).
struct Config {
  std::string id;
  std::size_t id_line = 0;
  std::vector<FieldColumns> fields;
  std::vector<std::string> missing;  ///< cells that say that there is nothing
  std::optional<double> threshold;
  std::optional<bool> unique_within;
};

/// Reads a config, strictly. Each problem names the line; `name` is what the file is called in it.
std::expected<Config, base::Problems> read_config(std::string_view toml, const std::string& name);

/// What is wrong with a threshold; nothing where it lies between 0 and 1.
std::optional<std::string> fault_of_threshold(double threshold);

}  // namespace matching
