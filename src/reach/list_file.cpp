#include "list_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "csv/spreadsheet.hpp"
#include "csv/writer.hpp"
#include "http/xlsx.hpp"

namespace reach {
namespace {

constexpr std::array<std::string_view, 14> titles{
    "code",  "name",           "age",        "registered", "groups",      "last_seen", "last_seen_at",
    "areas", "nearest_centre", "kilometres", "protected",  "why_on_list", "next_step", "address"};

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
          line.nearest_centre,
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
  constexpr std::size_t kilometres = 9;
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

/// Small ASCII letters, digits and `-` only, which every computer takes as a file's name; other characters are left
/// out.
std::string plain(std::string_view words) {
  std::string out;
  constexpr unsigned char first_beyond_ascii = 0x80;
  for (char each : words) {
    each = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    const bool stays = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
    if (stays) {
      out += each;
    } else if (static_cast<unsigned char>(each) < first_beyond_ascii && !out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  return out.substr(0, out.find_last_not_of('-') + 1);
}

std::string name_of(const ListPage& page, base::Date as_at) {
  std::string name;
  const auto area = std::ranges::find_if(page.areas, [](const auto& each) { return each.selected.value_or(false); });
  for (const auto& part : {page.place, page.who, std::string{page.is_family ? "families" : ""}, page.group,
                           page.lapse == "all" ? std::string{} : page.lapse,
                           area == page.areas.end() ? std::string{} : area->value.value_or("")}) {
    const auto words = plain(part);
    name += words + (words.empty() ? "" : " ");
  }
  return name + as_at.iso();
}

}  // namespace

http::Response list_file(const ListPage& page, ListForm form, base::Date as_at) {
  const auto name = name_of(page, as_at);
  return form == ListForm::csv ? http::csv(csv_of(page), name + ".csv") : http::xlsx(workbook_of(page), name + ".xlsx");
}

}  // namespace reach
