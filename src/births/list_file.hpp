#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace births {

/// A CSV file, read.
struct ListFile {
  struct Row {
    std::int64_t line = 0;
    std::vector<std::string> cells = {};
  };
  std::vector<std::string> headers = {};
  std::vector<Row> rows = {};
};

/// The file; otherwise a sentence that says what is wrong with it, and where.
std::expected<ListFile, std::string> read_list(std::string_view bytes);

}  // namespace births
