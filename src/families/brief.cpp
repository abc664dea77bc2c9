#include "brief.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "code_words.hpp"
#include "family_page.hpp"
#include "family_store.hpp"
#include "found_families.hpp"
#include "html/numbers.hpp"
#include "show_family.hpp"
#include "sql.hpp"

namespace families {
namespace {

std::string born_words(const Member& member) {
  if (!member.born) {
    return {};
  }
  return (member.role == "expected" ? "due " : "") + html::date(*member.born);
}

std::vector<std::string> homes_of(const Family& family, base::Date on) {
  std::vector<std::string> homes;
  for (const auto& home : family.homes) {
    const auto words = home.is_protected    ? std::string{"Protected address"}
                       : home.lines.empty() ? home.postcode
                                            : home.lines + ", " + home.postcode;
    if (home.held.holds(on) && !words.empty() && std::ranges::find(homes, words) == homes.end()) {
      homes.push_back(words);
    }
  }
  return homes;
}

void add_people(const Family& family, Brief& brief) {
  for (const auto& member : family.members) {
    brief.people.push_back({.person = member.person,
                            .role = member.role,
                            .name = called(family, member.person),
                            .born = born_words(member),
                            .sex = sex_words(member.sex)});
  }
}

Brief in_brief(const Family& family, const FamilySight& sight, const std::map<std::int64_t, std::string>& centres,
               base::Date on) {
  Brief brief{.number = family.number,
              .id = family.id,
              .title = family_title(family),
              .homes = homes_of(family, on),
              .addresses = sight.addresses,
              .has_protected = std::ranges::any_of(family.homes, &Home::is_protected),
              .may_link = sight.may_link && sight.names};
  add_people(family, brief);
  for (const auto& detail : family.contact_details) {
    if (detail.held.holds(on)) {
      brief.reached.push_back(detail.detail);
    }
  }
  for (const auto& registered : family.registrations) {
    const auto centre = centres.find(registered.centre);
    auto words =
        fmt::format("{}, since {}", centre == centres.end() ? "" : centre->second, html::date(registered.held.from()));
    if (registered.held.holds(on) && std::ranges::find(brief.registered, words) == brief.registered.end()) {
      brief.registered.push_back(std::move(words));
    }
  }
  return brief;
}

}  // namespace

std::optional<Brief> brief_of(const Site& site, const rights::Asker& asker, std::int64_t family) {
  const auto id = site.database.read([&](db::Session& session) -> std::optional<std::string> {
    const auto found = session.query(sql::family_by_number, {{"family", family}});
    return found.empty() || found[0].number(3) != family ? std::nullopt : std::optional{std::string{found[0].text(1)}};
  });
  auto seen = id ? family_in_sight(site, *id, asker) : std::nullopt;
  if (!seen) {
    return std::nullopt;
  }
  cut(seen->family, seen->sight);
  return in_brief(seen->family, seen->sight, centre_names(site.database), site.usual_date());
}

std::optional<std::int64_t> number_in_sight(const Site& site, std::string_view id, const rights::Asker& asker) {
  const auto seen = family_in_sight(site, id, asker);
  return seen ? std::optional{seen->family.number} : std::nullopt;
}

std::vector<Brief> names_of_families(db::Session& session, const std::vector<std::int64_t>& families) {
  std::vector<search::Hit> hits;
  hits.reserve(families.size());
  for (const auto family : families) {
    hits.push_back({.document = static_cast<search::Number>(family), .score = 0, .reasons = {}});
  }
  std::vector<Brief> all;
  for (const auto& found : found_families(session, hits)) {
    all.push_back({.number = found.family.number, .id = found.family.id, .title = family_title(found.family)});
    add_people(found.family, all.back());
  }
  return all;
}

}  // namespace families
