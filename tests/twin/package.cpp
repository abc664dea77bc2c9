#include "package.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <set>

namespace twin {

namespace {

using Cells = std::vector<std::string>;

std::string quoted(const std::string& text, bool always) {
  if (!always && text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string result = "\"";
  for (const char character : text) result += character == '"' ? "\"\"" : std::string(1, character);
  return result + "\"";
}

std::string line(const Cells& cells, bool quote_everything) {
  std::string result;
  for (const auto& text : cells) result += (&text == &cells.front() ? "" : ",") + quoted(text, quote_everything);
  return result;
}

Cells cells(const Row& row, const std::vector<std::string>& columns) {
  Cells result;
  for (const auto& column : columns) result.push_back(cell(row, column));
  return result;
}

bool holds_postcodes(const std::string& table) {
  return table == "postcodes" || table == "centres" || table == "addresses";
}

Table exported(const Layout& table, const std::vector<Row>& given) {
  std::map<Cells, Row> by_key;
  for (Row row : given) {
    for (const auto& column : table.columns) row.try_emplace(column);
    if (holds_postcodes(table.name)) row["postcode"] = held_postcode(row["postcode"]);
    by_key[key(table, row)] = row;
  }
  Table result{table.columns, {}};
  for (const auto& [unused, row] : by_key) result.rows.push_back(row);
  return result;
}

}  // namespace

const std::vector<Row>& rows(const Package& package, const std::string& table) {
  static const std::vector<Row> none;
  const auto found = package.find(table);
  return found == package.end() ? none : found->second.rows;
}

std::string cell(const Row& row, const std::string& column) {
  const auto found = row.find(column);
  return found == row.end() ? "" : found->second;
}

void add(Package& package, const std::string& table, Row row) {
  package[table].columns = layout(table).columns;
  package[table].rows.push_back(std::move(row));
}

std::vector<std::string> key(const Layout& layout, const Row& row) {
  return cells(row, {layout.columns.begin(), layout.columns.begin() + static_cast<std::ptrdiff_t>(layout.key)});
}

std::string csv(const Table& table, const Spelling& spelling) {
  const std::string line_end = spelling.line_feed_only ? "\n" : "\r\n";
  std::string text = spelling.byte_order_mark ? "\xEF\xBB\xBF" : "";
  text += line(table.columns, spelling.quote_everything);
  for (const auto& row : table.rows) {
    text += line_end + (spelling.empty_lines ? line_end : "");
    text += line(cells(row, table.columns), spelling.quote_everything);
  }
  return text + (spelling.last_line_ends ? line_end : "");
}

std::string csv(const std::vector<std::vector<std::string>>& rows) {
  std::string text;
  for (const auto& row : rows) text += line(row, false) + "\r\n";
  return text;
}

void write(const Package& package, const std::filesystem::path& folder, const Spelling& spelling) {
  std::filesystem::create_directories(folder);
  for (const auto& [name, table] : package) {
    std::ofstream file{folder / (name + ".csv"), std::ios::binary};
    file.exceptions(std::ios::failbit | std::ios::badbit);
    file << csv(table, spelling);
  }
}

std::string held_postcode(std::string_view written) {
  std::string letters;
  for (const char character : written) {
    if (character != ' ') letters += static_cast<char>(std::toupper(static_cast<unsigned char>(character)));
  }
  return letters.empty() ? letters : letters.insert(letters.size() - 3, " ");
}

Package exported(const Package& package) {
  Package result;
  for (const auto& table : layouts()) {
    if (!rows(package, table.name).empty()) result[table.name] = exported(table, rows(package, table.name));
  }
  return result;
}

}  // namespace twin
