#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "csv/writer.hpp"

namespace people {

using Row = std::vector<std::string>;

/// Made-up records with their header. The column that says who is who is called `person`, and no config names it.
struct Table {
  Row header;
  std::vector<Row> rows;
};

inline void write(const Table& table, const std::filesystem::path& file) {
  csv::Writer writer{file};
  const auto put = [&](const Row& row) {
    for (const auto& cell : row) {
      writer.cell(cell);
    }
    writer.end_row();
  };
  put(table.header);
  for (const auto& row : table.rows) {
    put(row);
  }
  writer.finish();
}

}  // namespace people
