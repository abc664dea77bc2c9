#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The slow twin of the engine: an interchange package in memory, the questions of `hearth reach` and `hearth who`
/// answered from it by sets of strings and loops over rows, and random packages to ask them of. It is written from the
/// interchange contract alone and shares no code with src/, so that where the two agree, both have read it alike.
namespace twin {

/// Cells by column. A column that is not there is an empty cell.
using Row = std::map<std::string, std::string>;

struct Table {
  std::vector<std::string> columns;  ///< as they stand in the header, in any order
  std::vector<Row> rows;
};

/// Tables by name, `people` for `people.csv`.
using Package = std::map<std::string, Table>;

/// What the contract says of one table.
struct Layout {
  std::string name;
  std::vector<std::string> columns;   ///< all of them, in the contract's order, the key first
  std::size_t key;                    ///< how many of them make the key
  std::vector<std::string> required;  ///< beside none of the key, where a key's cell may be empty
};

/// All tables of the contract, in its order: what a table refers to stands before it.
const std::vector<Layout>& layouts();
const Layout& layout(std::string_view table);

/// The rows of the table, none where the package lacks it.
const std::vector<Row>& rows(const Package& package, const std::string& table);

/// The cell's text, empty where the row has no such column.
std::string cell(const Row& row, const std::string& column);

/// Adds a row to the table, which has all the contract's columns from then on.
void add(Package& package, const std::string& table, Row row);

/// The cells that make the row's key.
std::vector<std::string> key(const Layout& layout, const Row& row);

/// How a package is spelt on disk; every choice means the same records.
struct Spelling {
  bool byte_order_mark = false;
  bool quote_everything = false;
  bool line_feed_only = false;
  bool last_line_ends = true;
  bool empty_lines = false;
};

/// The table as RFC 4180 text.
std::string csv(const Table& table, const Spelling& spelling = {});

/// Rows of cells as RFC 4180 text: CRLF, quotes only where needed.
std::string csv(const std::vector<std::vector<std::string>>& rows);

/// Writes the package's tables into the folder, made where it is not there: `<table>.csv` each.
void write(const Package& package, const std::filesystem::path& folder, const Spelling& spelling = {});

/// A postcode as it is held: capitals, one space before the last three. Takes what the contract allows.
std::string held_postcode(std::string_view written);

/// The package as an export gives it back: every table that has rows, all columns, rows by key, postcodes as held.
Package exported(const Package& package);

}  // namespace twin
