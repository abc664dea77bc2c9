#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "interchange/schema.hpp"

namespace interchange {

/// A file's header row, understood: where each column of the contract stands.
struct Header {
  struct Wrong {
    std::string column;
    std::string sentence;
  };

  std::size_t cells = 0;
  /// For each column of the contract its position in a row; nothing where it is left out, or stands twice.
  std::vector<std::optional<std::size_t>> positions;
  /// Columns that are not in the contract, stand twice, or are left out though required: each refuses the file.
  std::vector<Wrong> wrong;
};

Header read_header(const File& file, std::span<const std::string_view> cells);

}  // namespace interchange
