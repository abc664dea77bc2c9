#include "who_looked.hpp"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "db/journal.hpp"
#include "sql.hpp"

namespace families {
namespace {

constexpr std::size_t most_looks = 50;

std::string purpose_of(const std::string& detail) {
  const auto json = nlohmann::json::parse(detail, nullptr, false);
  const auto found = json.is_object() ? json.find("purpose") : json.end();
  return json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// A look is written of the record as which the family counted then.
std::vector<db::Recorded> looks_at_records_of(db::Session& session, std::int64_t family) {
  std::vector<db::Recorded> all;
  for (const auto& record : session.query(sql::families_counting_as, {{"family", family}})) {
    db::looks_at(session, "families", "family", record.number(0), most_looks,
                 [&](const db::Recorded& look) { all.push_back(look); });
  }
  std::ranges::sort(all, std::ranges::greater{}, &db::Recorded::number);
  all.resize(std::min(all.size(), most_looks));
  return all;
}

}  // namespace

std::vector<Looked> who_looked(const Site& site, std::int64_t family) {
  std::vector<Looked> looks;
  for (const auto& look :
       site.database.read([&](db::Session& session) { return looks_at_records_of(session, family); })) {
    const auto name = site.account_name(look.entry.actor);
    const auto purpose = purpose_of(look.entry.detail);
    looks.push_back({.instant = look.instant,
                     .who = name.empty() ? look.entry.actor : name,
                     .purpose = purpose.empty() ? purpose : site.purpose_name(purpose)});
  }
  return looks;
}

}  // namespace families
