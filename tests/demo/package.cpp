#include "package.hpp"

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "data_table.hpp"

namespace demo::test {

Options small(std::uint64_t seed) {
  Options options;
  options.seed = seed;
  options.children = 600;
  options.attendances = 12'000;
  options.centres = 14;
  return options;
}

Folder::Folder() {
  auto name = (std::filesystem::temp_directory_path() / "hearth-demo-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error{"no folder for the test could be made"};
  }
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

Package::Package(const Options& options) { write_county(options, data_folder(), folder_.path()); }

std::vector<Row> Package::rows(std::string_view file, std::initializer_list<std::string_view> columns) const {
  std::vector<Row> rows;
  each_row(folder_.path() / (std::string{file} + ".csv"), columns,
           [&](std::span<const std::string_view> cells) { rows.emplace_back(cells.begin(), cells.end()); });
  return rows;
}

std::vector<std::string> Package::column(std::string_view file, std::string_view name) const {
  std::vector<std::string> cells;
  for (auto& row : rows(file, {name})) {
    cells.push_back(std::move(row[0]));
  }
  return cells;
}

std::set<std::string> Package::values(std::string_view file, std::string_view name) const {
  const auto cells = column(file, name);
  return {cells.begin(), cells.end()};
}

std::map<std::string, std::string> Package::bytes() const {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator{folder_.path()}) {
    std::ifstream file{entry.path(), std::ios::binary};
    files[entry.path().filename().string()] = {std::istreambuf_iterator<char>{file}, {}};
  }
  return files;
}

const Package& the_county() {
  static const Package county{small()};
  return county;
}

}  // namespace demo::test
