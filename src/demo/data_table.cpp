#include "data_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <vector>

#include "csv/reader.hpp"

namespace demo {
namespace {

std::vector<std::size_t> places_of(std::initializer_list<std::string_view> columns,
                                   std::span<const std::string_view> header, const std::filesystem::path& path) {
  std::vector<std::size_t> places;
  for (const auto column : columns) {
    const auto found = std::ranges::find(header, column);
    if (found == header.end()) {
      throw std::runtime_error{
          fmt::format("{}: there is no column \"{}\", which the demonstration county needs.", path.string(), column)};
    }
    places.push_back(static_cast<std::size_t>(found - header.begin()));
  }
  return places;
}

template <class Number>
Number parsed(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw std::runtime_error{fmt::format("The demonstration's data say \"{}\" where a number should stand.", text)};
  }
  return value;
}

}  // namespace

void each_row(const std::filesystem::path& path, std::initializer_list<std::string_view> columns,
              const std::function<void(std::span<const std::string_view>)>& visit) {
  const auto source = csv::file_source(path);
  csv::Reader reader{*source};
  if (!reader.next()) {
    throw std::runtime_error{
        fmt::format("{}: the file is empty; its first row should name its columns.", path.string())};
  }
  const auto width = reader.cells().size();
  const auto places = places_of(columns, reader.cells(), path);
  std::vector<std::string_view> wanted(places.size());
  while (reader.next()) {
    if (reader.cells().size() != width) {
      throw std::runtime_error{fmt::format("{}:{}: the row has {} cells, its header has {}.", path.string(),
                                           reader.line(), reader.cells().size(), width)};
    }
    std::ranges::transform(places, wanted.begin(), [&](std::size_t place) { return reader.cells()[place]; });
    visit(wanted);
  }
  if (reader.fault() != csv::Fault::none) {
    throw std::runtime_error{fmt::format("{}:{}: {}.", path.string(), reader.line(), csv::sentence(reader.fault()))};
  }
}

double number(std::string_view text) { return parsed<double>(text); }
int whole_number(std::string_view text) { return parsed<int>(text); }

}  // namespace demo
