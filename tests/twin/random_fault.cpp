#include "random_fault.hpp"

#include <algorithm>

#include "random_county.hpp"

namespace twin {

namespace {

/// A text that the column refuses.
struct BadCell {
  std::vector<std::string> tables;
  std::string column;
  std::vector<std::string> texts;
};

const std::vector<std::string> no_dates{"2026-02-30", "2026-13-01",  "30/09/2026",
                                        "2026-9-30",  "2026-09-30 ", "0000-01-01"};
const std::vector<std::string> no_number{"-1", "1.5", " 1", "1e3", "many", "+1", "99999999999999999999"};
const std::vector<std::string> no_reference{"there is none", "E01999999"};

const std::vector<BadCell>& bad_cells() {
  static const std::vector<BadCell> all{
      {{"people"}, "birth_date", no_dates},
      {{"people"}, "died", no_dates},
      {{"people"}, "role", {"", "Child", "baby"}},
      {{"people"}, "family", {""}},
      {{"people"}, "sex", {"f", "male"}},
      {{"people"}, "language", {"english", "en"}},
      {{"areas", "centres", "structures", "groups", "services", "structure_nodes"}, "name", {""}},
      {{"areas"}, "imd_decile", {"0", "11", "ten"}},
      {{"addresses", "group_memberships"}, "from", {"", "2026-02-30"}},
      {{"addresses", "group_memberships"}, "to", {"2026-02-30", "0001-01-01"}},
      {{"structure_centres", "reach_areas"}, "to", {"2026-02-30", "always"}},
      {{"addresses", "postcodes"}, "postcode", {"", "ME44AC", "M 1", "MEE4 4AA", "ME4 44A"}},
      {{"addresses"}, "protected", {"Yes", "true"}},
      {{"registrations"}, "ended", {"0001-01-01", "tomorrow"}},
      {{"sessions"}, "starts", {"", "2026-09-30", "2026-09-30T24:00", "2026-02-30T10:00", "2026-09-30T10:00:00"}},
      {{"sessions"}, "status", {"Held", "done"}},
      {{"sessions"}, "capacity", no_number},
      {{"attendances"}, "status", {"yes", "Present"}},
      {{"contacts"}, "kind", {"", "visit"}},
      {{"contacts"}, "on", {"", "2025-02-29"}},
      {{"headcounts"}, "adults", no_number},
      {{"population"}, "count", no_number},
      {{"population"}, "as_at", no_dates},
      {{"services"}, "theme", {"0", "8"}},
      {{"structure_nodes"}, "parent", no_reference},
      {{"addresses", "registrations", "group_memberships", "attendances", "contacts"}, "person", no_reference},
      {{"reach_areas", "structure_centres", "registrations", "sessions", "contacts"}, "centre", no_reference},
      {{"postcodes", "reach_areas", "population"}, "area", no_reference},
      {{"population", "group_memberships"}, "group", no_reference},
      {{"sessions", "contacts"}, "service", no_reference},
      {{"attendances", "headcounts"}, "session", no_reference},
      {{"structure_centres"}, "node", no_reference}};
  return all;
}

/// The line on which the row begins, the header being 1; cells may hold line ends of their own.
std::size_t line_of(const Table& table, std::size_t place) {
  Table before{table.columns, {table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(place)}};
  const auto text = csv(before);
  return 1 + static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

std::string report_of(const Package& package, const RowPlace& place, const std::string& column) {
  const auto line = line_of(package.at(place.first), place.second);
  return place.first + ".csv:" + std::to_string(line) + ": " + column;
}

/// Nothing wrong where the package lacks the rows for it.
FaultyPackage with_bad_cell(const Package& allowed, Dice& dice) {
  const auto& [tables, column, texts] = dice.pick(bad_cells());
  const auto& table = dice.pick(tables);
  FaultyPackage faulty{allowed, {}, {}};
  if (rows(allowed, table).empty()) return faulty;
  const RowPlace place{table, dice.below(rows(allowed, table).size())};
  faulty.package[table].rows[place.second][column] = dice.pick(texts);
  faulty.wrong.insert(place);
  faulty.reports.push_back(report_of(faulty.package, place, column + ": "));
  return faulty;
}

FaultyPackage with_two_of_a_key(const Package& allowed, Dice& dice) {
  const auto table =
      dice.pick<std::string>({"areas", "centres", "structures", "groups", "services", "structure_nodes"});
  FaultyPackage faulty{allowed, {}, {}};
  auto& all = faulty.package[table].rows;
  if (all.empty()) {
    faulty.package.erase(table);
    return faulty;
  }
  const auto first = dice.below(all.size());
  Row second = all[first];
  second["name"] += " too";
  all.push_back(second);
  faulty.wrong = {{table, first}, {table, all.size() - 1}};
  for (const auto& place : faulty.wrong) faulty.reports.push_back(report_of(faulty.package, place, ""));
  return faulty;
}

/// One area, one more centre, for ever and always: it contradicts whatever other centre the area ever has.
FaultyPackage with_two_centres_of_an_area(const Package& allowed, Dice& dice) {
  FaultyPackage faulty{allowed, {}, {}};
  if (rows(allowed, "reach_areas").empty()) return faulty;
  auto& all = faulty.package["reach_areas"].rows;
  const auto area = cell(dice.pick(all), "area");
  const auto centre = dice.pick(column(allowed, "centres", "centre"));
  std::erase_if(all, [&](const Row& row) { return cell(row, "area") == area && cell(row, "centre") == centre; });
  all.push_back({{"area", area}, {"centre", centre}});
  for (std::size_t place = 0; place < all.size(); ++place) {
    if (cell(all[place], "area") == area) faulty.wrong.insert({"reach_areas", place});
  }
  if (faulty.wrong.size() < 2) return {allowed, {}, {}};
  for (const auto& place : faulty.wrong) faulty.reports.push_back(report_of(faulty.package, place, ""));
  return faulty;
}

/// Which columns of a table refer to which key.
struct Reference {
  std::vector<std::string> columns;
  std::string to;
};

std::vector<Reference> references(const std::string& table) {
  const auto& columns = layout(table).columns;
  const auto has = [&](const std::string& name) { return std::ranges::find(columns, name) != columns.end(); };
  std::vector<Reference> result;
  for (const auto& [name, to] : std::vector<std::pair<std::string, std::string>>{{"area", "areas"},
                                                                                 {"centre", "centres"},
                                                                                 {"structure", "structures"},
                                                                                 {"person", "people"},
                                                                                 {"group", "groups"},
                                                                                 {"service", "services"},
                                                                                 {"session", "sessions"}}) {
    if (to != table && has(name)) result.push_back({{name}, to});
  }
  if (table == "structure_nodes") result.push_back({{"structure", "parent"}, "structure_nodes"});
  if (table == "structure_centres") result.push_back({{"structure", "node"}, "structure_nodes"});
  return result;
}

using Keys = std::map<std::string, std::set<std::vector<std::string>>>;  // by table

bool refers_to(const Keys& gone, const std::string& table, const Row& row) {
  return std::ranges::any_of(references(table), [&](const Reference& reference) {
    std::vector<std::string> key;
    for (const auto& column : reference.columns) key.push_back(cell(row, column));
    const auto found = gone.find(reference.to);
    return found != gone.end() && found->second.contains(key);
  });
}

}  // namespace

FaultyPackage random_fault(const Package& allowed, Dice& dice) {
  FaultyPackage faulty{allowed, {}, {}};
  for (int attempt = 0; attempt < 50 && faulty.wrong.empty(); ++attempt) {
    if (dice.chance(80))
      faulty = with_bad_cell(allowed, dice);
    else
      faulty = dice.chance(50) ? with_two_of_a_key(allowed, dice) : with_two_centres_of_an_area(allowed, dice);
  }
  return faulty;
}

std::set<RowPlace> refused(const FaultyPackage& faulty) {
  std::set<RowPlace> all = faulty.wrong;
  for (std::size_t before = 0; before != all.size();) {
    before = all.size();
    Keys gone;
    for (const auto& [table, place] : all) {
      gone[table].insert(key(layout(table), faulty.package.at(table).rows[place]));
    }
    for (const auto& [name, table] : faulty.package) {
      for (std::size_t place = 0; place < table.rows.size(); ++place) {
        if (refers_to(gone, name, table.rows[place])) all.insert({name, place});
      }
    }
  }
  return all;
}

Package without(const Package& package, const std::set<RowPlace>& rows) {
  Package result;
  for (const auto& [name, table] : package) {
    result[name].columns = table.columns;
    for (std::size_t place = 0; place < table.rows.size(); ++place) {
      if (!rows.contains({name, place})) result[name].rows.push_back(table.rows[place]);
    }
  }
  return result;
}

}  // namespace twin
