#include "for_matching.hpp"

#include <algorithm>
#include <unordered_map>

#include "sql.hpp"

namespace families {
namespace {

/// Where each record stands in the list.
using Places = std::unordered_map<std::int64_t, std::size_t>;

Places read_people(db::Session& session, std::vector<RecordForMatching>& all) {
  Places places;
  session.scan(sql::matching_people, {}, [&](const db::Row& row) {
    places.emplace(row.number(2), all.size());
    all.push_back({.family = row.number(0),
                   .person = row.number(1),
                   .record = row.number(2),
                   .role = std::string{row.text(3)},
                   .forename = std::string{row.text(4)},
                   .surname = std::string{row.text(5)},
                   .born = std::string{row.text(6)},
                   .sex = std::string{row.text(7)}});
  });
  return places;
}

/// Whose address is protected has none here, nor has anybody else of the family.
void read_homes(db::Session& session, const Places& places, std::vector<RecordForMatching>& all) {
  std::vector<std::int64_t> hidden;
  session.scan(sql::matching_homes, {}, [&](const db::Row& row) {
    const auto found = places.find(row.number(0));
    if (found == places.end()) {
      return;
    }
    auto& record = all[found->second];
    record.postcode = row.text(1);
    record.street = row.text(2);
    if (row.text(3) == "yes") {
      hidden.push_back(record.family);
    }
  });
  std::ranges::sort(hidden);
  for (auto& record : all) {
    if (!hidden.empty() && std::ranges::binary_search(hidden, record.family)) {
      record.postcode.clear();
      record.street.clear();
    }
  }
}

void read_details(db::Session& session, const Places& places, std::vector<RecordForMatching>& all) {
  session.scan(sql::matching_details, {}, [&](const db::Row& row) {
    if (const auto found = places.find(row.number(0)); found != places.end()) {
      auto& record = all[found->second];
      (row.text(1) == "phone" ? record.phone : record.email) = row.text(2);
    }
  });
}

}  // namespace

std::vector<RecordForMatching> records_for_matching(db::Session& session) {
  std::vector<RecordForMatching> all;
  const auto places = read_people(session, all);
  read_homes(session, places, all);
  read_details(session, places, all);
  return all;
}

}  // namespace families
