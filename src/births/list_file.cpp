#include "list_file.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "csv/reader.hpp"

namespace births {

std::expected<ListFile, std::string> read_list(std::string_view bytes) {
  const auto source = csv::memory_source(bytes);
  csv::Reader reader{*source};
  ListFile file;
  while (reader.next()) {
    if (reader.fault() != csv::Fault::none) {
      return std::unexpected{fmt::format("Line {} of the file has {}. From a spreadsheet, save it as “CSV UTF-8”.",
                                         reader.line(), csv::sentence(reader.fault()))};
    }
    std::vector<std::string> cells;
    for (const auto cell : reader.cells()) {
      cells.emplace_back(base::trimmed(cell));
    }
    if (file.headers.empty()) {
      file.headers = std::move(cells);
    } else {
      file.rows.push_back({reader.line(), std::move(cells)});
    }
  }
  if (reader.fault() != csv::Fault::none) {
    return std::unexpected{fmt::format("Line {} of the file has {}.", reader.line(), csv::sentence(reader.fault()))};
  }
  if (file.rows.empty()) {
    return std::unexpected{
        std::string{"The file holds no rows. Its first line names the columns; each line below is one birth."}};
  }
  return file;
}

}  // namespace births
