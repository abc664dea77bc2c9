#include "families/newborns.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <unordered_map>

#include "db/cells.hpp"
#include "sql.hpp"

namespace families {
namespace {

std::string address_words(const db::Row& row, int first) {
  std::string words;
  for (int column = first; column < first + 4; ++column) {
    const auto part = row.text(column);
    words += part.empty() || words.empty() ? "" : ", ";
    words += part;
  }
  return words;
}

}  // namespace

std::vector<Newborn> newborns(db::Session& session, std::span<const std::int64_t> records, base::Date on) {
  const auto asked = nlohmann::json(std::vector<std::int64_t>(records.begin(), records.end())).dump();
  std::vector<Newborn> all;
  std::unordered_map<std::int64_t, std::size_t> places;
  session.scan(sql::newborn_people, {{"people", asked}}, [&](const db::Row& row) {
    if (places.emplace(row.number(0), all.size()).second) {
      all.push_back({.person = row.number(0),
                     .family = row.number(1),
                     .family_id = std::string{row.text(2)},
                     .forename = std::string{row.text(3)},
                     .surname = std::string{row.text(4)},
                     .born = db::date_or_none(row, 5),
                     .died = !row.null(6)});
    }
  });
  std::set<std::pair<std::int64_t, std::string>> hidden;    // postcodes of families
  std::set<std::pair<std::int64_t, std::string>> lived_at;  // on the day
  session.scan(sql::newborn_homes, {{"people", asked}, {"on", on.iso()}}, [&](const db::Row& row) {
    const std::pair home{row.number(0), std::string{row.text(5)}};
    if (row.text(6) == "yes") {
      hidden.insert(home);
    }
    if (!db::interval(row, 7, 8).holds(on)) {
      return;
    }
    lived_at.insert(home);
    if (const auto found = places.find(row.number(1)); found != places.end()) {
      all[found->second].home = address_words(row, 2);
    }
  });
  std::set<std::int64_t> masked;  // families
  for (const auto& home : lived_at) {
    if (hidden.contains(home)) {
      masked.insert(home.first);
    }
  }
  session.scan(sql::newborn_phones, {{"people", asked}, {"on", on.iso()}}, [&](const db::Row& row) {
    const auto found = places.find(row.number(0));
    if (found != places.end() && all[found->second].phone.empty()) {
      all[found->second].phone = row.text(1);
    }
  });
  for (auto& each : all) {
    if (masked.contains(each.family)) {
      each.is_masked = true;
      each.home.clear();
    }
  }
  return all;
}

void each_born(db::Session& session, base::Date from, base::Date to, base::Date on,
               const std::function<void(std::int64_t, base::Date, std::string_view)>& visit) {
  session.scan(sql::born_between, {{"from", from.iso()}, {"to", to.iso()}, {"on", on.iso()}},
               [&](const db::Row& row) { visit(row.number(0), db::date(row, 1), row.text(2)); });
}

}  // namespace families
