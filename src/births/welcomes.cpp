#include "welcomes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/uuid.hpp"
#include "db/cells.hpp"
#include "families/to_write.hpp"
#include "html/numbers.hpp"
#include "sql.hpp"

namespace births {
namespace {

constexpr auto ways = std::to_array<WelcomeWay>({{"visited", "Visited", "home_visit"},
                                                 {"called", "Called", "phone"},
                                                 {"letter", "Wrote a letter", "letter"},
                                                 {"not_reached", "Could not reach them"}});

std::vector<std::int64_t> people_of(const std::vector<Welcome>& welcomes) {
  std::vector<std::int64_t> people;
  std::ranges::transform(welcomes, std::back_inserter(people), &Welcome::person);
  return people;
}

/// Nobody is sent to a family that is on the stop list, or where somebody died within the year.
void leave_in_peace(db::Session& session, const Site& site, base::Date today, std::vector<Welcome>& all) {
  auto peace = site.stopped(session, today);
  for (const auto& family : families::families_to_write(session, people_of(all), today)) {
    if (families::is_bereaved(family, today)) {
      peace.push_back(family.number);
    }
  }
  std::ranges::sort(peace);
  std::erase_if(all, [&](const Welcome& each) { return std::ranges::binary_search(peace, each.family); });
}

/// Who the children are, cut to what the asker sees; those that are not for them are left out.
std::vector<Welcome> cut(db::Session& session, const Site& site, const rights::Asker& asker, std::vector<Welcome> all) {
  const auto sees = site.sees(asker);
  std::erase_if(all, [&](Welcome& each) {
    const auto seen = sees(each.family);
    each.names = seen.names;
    each.addresses = seen.addresses;
    return !seen.family;
  });
  leave_in_peace(session, site, asker.today, all);
  const auto people = people_of(all);
  auto children = families::newborns(session, people, asker.today);
  std::ranges::sort(children, {}, &families::Newborn::person);
  std::erase_if(all, [&](Welcome& each) {
    const auto found = std::ranges::lower_bound(children, each.person, {}, &families::Newborn::person);
    if (found == children.end() || found->person != each.person || found->died) {
      return true;
    }
    each.child = *found;
    return false;
  });
  for (auto& each : all) {
    if (!each.names) {
      each.child.forename.clear();
      each.child.surname.clear();
      each.child.born.reset();
    }
    if (!each.addresses) {
      each.child.home.clear();
      each.child.phone.clear();
    }
  }
  std::ranges::stable_sort(all, {}, [](const Welcome& each) {
    return std::pair{each.made, each.child.born.value_or(each.made)};  // what is not seen does not show by its place
  });
  return all;
}

Welcome welcome_in(const db::Row& row) {
  return {.id = std::string{row.text(0)},
          .person = row.number(1),
          .family = row.number(3),
          .centre = row.null(2) ? std::nullopt : std::optional{row.number(2)},
          .made = db::date(row, 4),
          .how = std::string{row.text(5)},
          .done_on = db::date_or_none(row, 6),
          .is_closed = !row.null(7),
          .tried = row.number(8),
          .tried_last = db::date_or_none(row, 9)};
}

}  // namespace

std::string Welcome::who() const {
  auto name = child.forename + (child.forename.empty() || child.surname.empty() ? "" : " ") + child.surname;
  return name.empty() ? "A child" : name;
}

std::string Welcome::age(base::Date today) const {
  const auto days = child.born ? today.days() - child.born->days() : 0;
  return !child.born ? "" : days == 1 ? "1 day" : html::number(days) + " days";
}

std::string Welcome::home() const { return child.is_masked ? "Protected address" : child.home; }

std::string Welcome::attempts() const {
  return !tried_last  ? ""
         : tried == 1 ? "Tried on " + html::date(*tried_last)
                      : fmt::format("Tried on {} days, last on {}", tried, html::date(*tried_last));
}

std::span<const WelcomeWay> welcome_ways() { return ways; }

const WelcomeWay* find_way(std::string_view key) {
  const auto* const found = std::ranges::find(ways, key, &WelcomeWay::key);
  return found == ways.end() ? nullptr : found;
}

std::string_view way_words(std::string_view key) {
  const auto* const found = find_way(key);
  return found == nullptr ? key : found->words;
}

std::vector<Welcome> open_welcomes(db::Session& session, const Site& site, const rights::Asker& asker) {
  std::vector<Welcome> all;
  session.scan(sql::welcomes_open, {}, [&](const db::Row& row) { all.push_back(welcome_in(row)); });
  return cut(session, site, asker, std::move(all));
}

std::optional<Welcome> find_welcome(db::Session& session, const Site& site, const rights::Asker& asker,
                                    std::string_view id) {
  const auto uuid = base::Uuid::parse(id);
  std::vector<Welcome> all;
  if (uuid) {
    session.scan(sql::welcome_by_id, {{"id", uuid->text()}},
                 [&](const db::Row& row) { all.push_back(welcome_in(row)); });
  }
  all = cut(session, site, asker, std::move(all));
  return all.empty() ? std::nullopt : std::optional{std::move(all.front())};
}

}  // namespace births
