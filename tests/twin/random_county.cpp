#include "random_county.hpp"

#include <algorithm>

#include "random_dates.hpp"

namespace twin {

namespace {

int random_size(Dice& dice) {
  if (dice.chance(8)) return dice.between(0, 3);
  return dice.chance(75) ? dice.between(20, 80) : dice.between(80, 300);
}

/// Nothing refers to these, and a county without them is a county.
const std::vector<std::string> leaves{"structure_centres", "reach_areas",       "addresses",
                                      "registrations",     "group_memberships", "attendances",
                                      "headcounts",        "contacts",          "population"};

void empty_some_tables(Package& package, Dice& dice) {
  for (const auto& leaf : leaves) {
    if (!dice.chance(3)) continue;
    if (dice.chance(50))
      package.erase(leaf);
    else if (package.contains(leaf))
      package[leaf].rows.clear();
  }
}

/// Without its parents a structure has many roots, and without its ends an area many centres.
bool may_be_left_out(const Layout& layout, std::size_t column) {
  return column >= layout.key && layout.columns[column] != "parent" && layout.columns[column] != "to" &&
         std::ranges::find(layout.required, layout.columns[column]) == layout.required.end();
}

void leave_out_some_columns(Package& package, Dice& dice) {
  for (auto& [name, table] : package) {
    for (std::size_t column = 0; column < layout(name).columns.size(); ++column) {
      if (!may_be_left_out(layout(name), column) || !dice.chance(4)) continue;
      const auto& left_out = layout(name).columns[column];
      std::erase(table.columns, left_out);
      for (auto& row : table.rows) row.erase(left_out);
    }
  }
}

/// Row and column order are free, and a row twice counts once.
void disorder(Package& package, Dice& dice) {
  for (auto& [name, table] : package) {
    if (!table.rows.empty() && dice.chance(5)) table.rows.push_back(Row{dice.pick(table.rows)});
    dice.shuffle(table.rows);
    if (dice.chance(30)) dice.shuffle(table.columns);
  }
}

}  // namespace

County random_county(std::uint64_t seed, std::optional<int> people) {
  Dice dice{seed};
  County county{random_pivot(dice), {}};
  add_places(county, dice);
  add_people(county, dice, people ? *people : random_size(dice));
  add_visits(county, dice);
  empty_some_tables(county.package, dice);
  leave_out_some_columns(county.package, dice);
  disorder(county.package, dice);
  return county;
}

Spelling random_file_spelling(Dice& dice) {
  return {.byte_order_mark = dice.chance(20),
          .quote_everything = dice.chance(20),
          .line_feed_only = dice.chance(50),
          .last_line_ends = dice.chance(80),
          .empty_lines = dice.chance(10)};
}

std::vector<std::string> column(const Package& package, const std::string& table, const std::string& column) {
  std::vector<std::string> values;
  for (const auto& row : rows(package, table)) values.push_back(cell(row, column));
  return values;
}

}  // namespace twin
