#include "header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace interchange {
namespace {

std::string names(const File& file) {
  std::vector<std::string_view> all;
  std::ranges::transform(file.columns, std::back_inserter(all), &Column::name);
  return fmt::format("{}", fmt::join(all, ", "));
}

}  // namespace

Header read_header(const File& file, std::span<const std::string_view> cells) {
  Header header{cells.size(), std::vector<std::optional<std::size_t>>(file.columns.size()), {}};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto column = file.column(cells[i]);
    if (!column) {
      header.wrong.push_back({std::string{cells[i]},
                              fmt::format("is not a column of {}.csv; its columns are {}", file.name, names(file))});
    } else if (std::ranges::count(cells, cells[i]) == 1) {
      header.positions[*column] = i;
    } else if (std::ranges::find(cells, cells[i]) - cells.begin() == static_cast<std::ptrdiff_t>(i)) {
      header.wrong.push_back({std::string{cells[i]}, "stands more than once in the header; keep one of the columns"});
    }
  }
  for (const auto& column : file.columns) {
    if (column.required && std::ranges::count(cells, column.name) == 0) {
      header.wrong.push_back({std::string{column.name}, "is a required column and is left out; add it to the header"});
    }
  }
  return header;
}

}  // namespace interchange
