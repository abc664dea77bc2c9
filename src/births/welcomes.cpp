#include "welcomes.hpp"

#include <algorithm>
#include <array>

#include "base/uuid.hpp"
#include "db/cells.hpp"
#include "sql.hpp"

namespace births {
namespace {

constexpr auto ways = std::to_array<WelcomeWay>({{"visited", "Visited"},
                                                 {"called", "Called"},
                                                 {"letter", "Wrote a letter"},
                                                 {"not_reached", "Could not reach them"}});

/// Who the children are, cut to what the asker sees; those that are not for them are left out.
std::vector<Welcome> cut(db::Session& session, const Site& site, const rights::Asker& asker, std::vector<Welcome> all) {
  const auto sees = site.sees(asker);
  const auto stopped = site.stopped(session, asker.today);
  std::erase_if(all, [&](Welcome& each) {
    const auto seen = sees(each.family);
    each.names = seen.names;
    each.addresses = seen.addresses;
    return !seen.family || std::ranges::binary_search(stopped, each.family);
  });
  std::vector<std::int64_t> people;
  std::ranges::transform(all, std::back_inserter(people), &Welcome::person);
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
  std::ranges::stable_sort(all, std::ranges::greater{},
                           [](const Welcome& each) { return each.child.born.value_or(base::Date{}); });
  for (auto& each : all) {
    if (!each.names) {
      each.child.forename.clear();
      each.child.surname.clear();
      each.child.born.reset();
    }
    if (!each.addresses) {
      each.child.home.clear();
    }
  }
  return all;
}

Welcome welcome_in(const db::Row& row) {
  return {.id = std::string{row.text(0)},
          .person = row.number(1),
          .family = row.number(3),
          .centre = row.null(2) ? std::nullopt : std::optional{row.number(2)}};
}

}  // namespace

std::string Welcome::who() const {
  auto name = child.forename + (child.forename.empty() || child.surname.empty() ? "" : " ") + child.surname;
  return name.empty() ? "A child" : name;
}

std::span<const WelcomeWay> welcome_ways() { return ways; }

std::string_view way_words(std::string_view key) {
  const auto found = std::ranges::find(ways, key, &WelcomeWay::key);
  return found == ways.end() ? key : found->words;
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
    session.scan(sql::welcome_by_id, {{"id", uuid->text()}}, [&](const db::Row& row) {
      all.push_back(welcome_in(row));
      all.back().how = row.text(4);
      all.back().done_on = db::date_or_none(row, 5);
      all.back().is_closed = !row.null(6);
    });
  }
  all = cut(session, site, asker, std::move(all));
  return all.empty() ? std::nullopt : std::optional{std::move(all.front())};
}

}  // namespace births
