#include "random_sequel.hpp"

#include <algorithm>
#include <array>

#include "random_county.hpp"

namespace twin {

namespace {

using RowByKey = std::map<std::vector<std::string>, Row>;

/// Rows that nothing refers to, and without which no rule is broken.
const std::array late_tables{"attendances", "contacts",    "registrations", "group_memberships", "addresses",
                             "population",  "reach_areas", "headcounts",    "structure_centres"};

void hold_back_rows(Package& package, Dice& dice) {
  for (const auto* name : late_tables) {
    const int per_cent = dice.pick<int>({0, 10, 50});
    if (package.contains(name)) std::erase_if(package[name].rows, [&](const Row&) { return dice.chance(per_cent); });
  }
}

/// A cell that was otherwise before: another value of the same column, or, where it may be, none.
struct Change {
  std::string table;
  std::string column;
  bool may_be_empty;
};

/// None of these can break a rule, whatever value of the column they take.
const std::vector<Change>& changes() {
  static const std::vector<Change> all{
      {"people", "role", false},      {"people", "family", false},         {"people", "birth_date", true},
      {"people", "died", true},       {"postcodes", "area", false},        {"sessions", "status", true},
      {"sessions", "centre", false},  {"attendances", "status", true},     {"contacts", "on", false},
      {"contacts", "kind", false},    {"contacts", "person", false},       {"contacts", "centre", false},
      {"population", "count", false}, {"structure_nodes", "level", false}, {"structure_nodes", "name", false},
      {"addresses", "line1", true},   {"services", "theme", true},         {"centres", "name", false}};
  return all;
}

/// Ends that were not yet known.
const std::vector<std::pair<std::string, std::string>>& ends() {
  static const std::vector<std::pair<std::string, std::string>> all{
      {"addresses", "to"}, {"registrations", "ended"}, {"group_memberships", "to"}, {"sessions", "ends"}};
  return all;
}

void change_cells(Package& package, Dice& dice) {
  const int per_cent = dice.pick<int>({1, 5, 20});
  for (const auto& [table, name, may_be_empty] : changes()) {
    const auto values = column(package, table, name);
    if (values.empty()) continue;
    for (auto& row : package[table].rows) {
      if (dice.chance(per_cent)) row[name] = may_be_empty && dice.chance(30) ? "" : dice.pick(values);
    }
  }
  for (const auto& [table, name] : ends()) {
    if (!package.contains(table)) continue;
    for (auto& row : package[table].rows) row[name] = dice.chance(per_cent) ? "" : row[name];
  }
}

/// In some structures every node hung at the root before.
void flatten_structures(Package& package, Dice& dice) {
  if (!package.contains("structure_nodes") || !dice.chance(20)) return;
  std::map<std::string, std::string> root_of;
  for (const auto& row : rows(package, "structure_nodes")) {
    if (cell(row, "parent").empty()) root_of[cell(row, "structure")] = cell(row, "node");
  }
  for (auto& row : package["structure_nodes"].rows) {
    if (!cell(row, "parent").empty()) row["parent"] = root_of.at(cell(row, "structure"));
  }
}

RowByKey rows_by_key(const Package& package, const Layout& layout) {
  RowByKey result;
  for (const auto& row : rows(package, layout.name)) result[key(layout, row)] = row;
  return result;
}

std::string before(const RowByKey& first, const Layout& layout, const Row& row, const std::string& column) {
  const auto found = first.find(key(layout, row));
  return found == first.end() ? "" : cell(found->second, column);
}

/// A column left out keeps what was there: it may be left out where that is what shall be there.
void leave_out_unchanged_columns(Table& table, const Layout& layout, const RowByKey& first, Dice& dice) {
  std::erase_if(table.columns, [&](const std::string& column) {
    const bool required = std::ranges::find(layout.required, column) != layout.required.end();
    const bool in_key =
        std::ranges::find(layout.columns, column) - layout.columns.begin() < static_cast<std::ptrdiff_t>(layout.key);
    return !required && !in_key && dice.chance(50) && std::ranges::all_of(table.rows, [&](const Row& row) {
      return before(first, layout, row, column) == cell(row, column);
    });
  });
}

Table what_follows(const Package& first, const Table& whole, const Layout& layout, Dice& dice) {
  const auto was = rows_by_key(first, layout);
  const int unchanged_per_cent = dice.pick<int>({0, 10, 100});
  Table table{whole.columns, {}};
  for (const auto& row : whole.rows) {
    const auto found = was.find(key(layout, row));
    const bool unchanged = found != was.end() && found->second == row;
    if (!unchanged || dice.chance(unchanged_per_cent)) table.rows.push_back(row);
  }
  leave_out_unchanged_columns(table, layout, was, dice);
  dice.shuffle(table.rows);
  return table;
}

}  // namespace

Sequel random_sequel(const Package& whole, Dice& dice) {
  const Package in_order = exported(whole);
  Sequel sequel{in_order, {}};
  hold_back_rows(sequel.first, dice);
  change_cells(sequel.first, dice);
  flatten_structures(sequel.first, dice);
  for (const auto& [name, table] : in_order) {
    auto following = what_follows(sequel.first, table, layout(name), dice);
    if (!following.rows.empty()) sequel.second[name] = std::move(following);
  }
  return sequel;
}

}  // namespace twin
