#include "list_file.hpp"

#include <fmt/format.h>

#include <array>

#include "csv/spreadsheet.hpp"
#include "csv/writer.hpp"
#include "http/xlsx.hpp"

namespace reach {
namespace {

constexpr std::array<std::string_view, 13> titles{"code",        "name",         "age",    "registered", "groups",
                                                  "last_seen",   "last_seen_at", "areas",  "kilometres", "protected",
                                                  "why_on_list", "next_step",    "address"};

std::string_view yes_or_no(bool yes) { return yes ? "yes" : "no"; }

std::string kilometres_text(std::optional<double> kilometres) {
  return kilometres ? fmt::format("{:.1f}", *kilometres) : std::string{};
}

std::string in_one_cell(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) {
    all += (all.empty() ? "" : "; ") + text;
  }
  return all;
}

std::array<std::string, titles.size()> texts_of(const ListLine& line) {
  return {line.name.empty() ? line.code : std::string{},
          line.name,
          line.age,
          std::string{yes_or_no(line.is_registered)},
          in_one_cell(line.groups),
          line.last_seen ? line.last_seen->iso() : std::string{},
          line.last_centre,
          in_one_cell(line.areas),
          kilometres_text(line.kilometres),
          std::string{yes_or_no(line.is_masked)},
          line.why,
          line.next,
          line.address};
}

std::string csv_of(const ListPage& page) {
  std::string text;
  csv::Writer writer{[&](std::string_view bytes) { text += bytes; }};
  for (const auto title : titles) {
    writer.cell(title);
  }
  writer.end_row();
  for (const auto& line : page.lines) {
    for (const auto& cell : texts_of(line)) {
      writer.cell(csv::as_text(cell));
    }
    writer.end_row();
  }
  writer.finish();
  return text;
}

std::string workbook_of(const ListPage& page) {
  constexpr std::size_t last_seen = 5;
  constexpr std::size_t kilometres = 8;
  http::Workbook workbook{"List", {titles.begin(), titles.end()}};
  for (const auto& line : page.lines) {
    const auto texts = texts_of(line);
    std::vector<http::Cell> cells{texts.begin(), texts.end()};
    cells[last_seen] = line.last_seen ? http::Cell{*line.last_seen} : http::Cell{};
    cells[kilometres] = line.kilometres ? http::Cell{*line.kilometres} : http::Cell{};
    workbook.row(cells);
  }
  return workbook.bytes();
}

}  // namespace

http::Response list_file(const ListPage& page, ListForm form, base::Date as_at) {
  const auto name = fmt::format("{} {}", page.who, as_at.iso());
  return form == ListForm::csv ? http::csv(csv_of(page), name + ".csv") : http::xlsx(workbook_of(page), name + ".xlsx");
}

}  // namespace reach
