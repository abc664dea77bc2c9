#include "format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "csv/writer.hpp"

namespace reach {
namespace {

using Json = nlohmann::ordered_json;

template <class Cells>
std::string as_csv(const std::vector<std::string>& header, const Cells& rows) {
  std::string out;
  csv::Writer writer{[&](std::string_view bytes) { out += bytes; }};
  const auto write_row = [&](const std::vector<std::string>& row) {
    for (const auto& cell : row) {
      writer.cell(std::string_view{cell});
    }
    writer.end_row();
  };
  write_row(header);
  std::ranges::for_each(rows, write_row);
  writer.finish();
  return out;
}

/// Columns as wide as their widest cell; the columns of figures, from `figures` on, to the right.
std::string as_table(const std::vector<std::string>& header, std::vector<std::vector<std::string>> rows,
                     std::size_t first_figure, std::size_t last_figure) {
  rows.insert(rows.begin(), header);
  std::vector<std::size_t> widths(header.size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], base::characters(row[i]));
    }
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string pad(widths[i] - base::characters(row[i]), ' ');
      const bool figure = i >= first_figure && i <= last_figure;
      line += (i == 0 ? "" : "  ") + (figure ? pad + row[i] : row[i] + pad);
    }
    out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return out;
}

const std::vector<std::string>& reach_header() {
  static const std::vector<std::string> header{"node", "name",      "level",    "group", "known", "registered",
                                               "seen", "sustained", "estimate", "reach", "band"};
  return header;
}

std::vector<std::string> cells_of(const ReachRow& row) {
  return {row.node,
          row.name,
          row.level,
          row.group,
          fmt::to_string(row.rungs.known),
          fmt::to_string(row.rungs.enrolled),
          fmt::to_string(row.rungs.seen),
          fmt::to_string(row.rungs.sustained),
          row.estimate ? fmt::to_string(*row.estimate) : "",
          per_cent_text(row.tenths_of_per_cent),
          std::string{row.band.value_or("")}};
}

Json json_of(const ReachRow& row) {
  Json object;
  object["node"] = row.node;
  object["name"] = row.name;
  object["level"] = row.level;
  object["group"] = row.group;
  object["known"] = row.rungs.known;
  object["registered"] = row.rungs.enrolled;
  object["seen"] = row.rungs.seen;
  object["sustained"] = row.rungs.sustained;
  object["estimate"] = row.estimate ? Json(*row.estimate) : Json{};
  object["reach"] = row.tenths_of_per_cent ? Json(static_cast<double>(*row.tenths_of_per_cent) / 10) : Json{};
  object["band"] = row.band ? Json(std::string{*row.band}) : Json{};
  return object;
}

template <class Rows, class ToJson>
std::string as_json(const Rows& rows, ToJson to_json) {
  if (rows.empty()) {
    return "[]\n";
  }
  std::string out = "[";
  for (const auto& row : rows) {
    out += (out.size() == 1 ? "\n" : ",\n") + to_json(row).dump();
  }
  return out + "\n]\n";
}

}  // namespace

std::expected<Format, base::Problems> understand_format(const std::string& word) {
  if (word == "table") {
    return Format::table;
  }
  if (word == "csv") {
    return Format::csv;
  }
  if (word == "json") {
    return Format::json;
  }
  return std::unexpected{base::Problems{"format", fmt::format("\"{}\" is not one; write table, csv or json", word)}};
}

std::string write_reach(const std::vector<ReachRow>& rows, Format format) {
  if (format == Format::json) {
    return as_json(rows, json_of);
  }
  std::vector<std::vector<std::string>> cells;
  std::ranges::transform(rows, std::back_inserter(cells), cells_of);
  constexpr std::size_t known = 4;
  constexpr std::size_t reach = 9;
  return format == Format::csv ? as_csv(reach_header(), cells) : as_table(reach_header(), cells, known, reach);
}

std::string write_who(const std::vector<WhoRow>& rows, cohort::CountBy by, Format format) {
  const bool families = by == cohort::CountBy::unit;
  if (format == Format::json) {
    return as_json(rows, [&](const WhoRow& row) {
      Json object;
      if (!families) {
        object["person"] = row.person;
      }
      object["family"] = row.family;
      return object;
    });
  }
  const auto header = families ? std::vector<std::string>{"family"} : std::vector<std::string>{"person", "family"};
  std::vector<std::vector<std::string>> cells;
  cells.reserve(rows.size());
  for (const auto& row : rows) {
    cells.push_back(families ? std::vector{std::string{row.family}}
                             : std::vector{std::string{row.person}, std::string{row.family}});
  }
  return format == Format::csv ? as_csv(header, cells) : as_table(header, cells, header.size(), 0);
}

}  // namespace reach
