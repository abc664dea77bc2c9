#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "centre_number.hpp"
#include "edit_words.hpp"
#include "html/numbers.hpp"
#include "sql.hpp"
#include "standing.hpp"

namespace organisation {
namespace {

/// An area and what is to become of its rows.
struct Change {
  const Answering* area;
  Edit edit;
};

/// The centres' numbers and names, asked for once.
class Centres {
 public:
  explicit Centres(db::Session& session) {
    session.scan(sql::centre_standing, {}, [&](const db::Row& row) {
      all_.emplace(std::string{row.text(0)}, Known{row.number(7), std::string{row.text(1)}});
    });
  }

  bool has(const std::string& centre) const { return all_.contains(centre); }
  std::int64_t number(const std::string& centre) const { return all_.at(centre).number; }
  const std::string& name(const std::string& centre) const { return all_.at(centre).name; }

 private:
  struct Known {
    std::int64_t number;
    std::string name;
  };
  std::map<std::string, Known> all_;
};

std::string sentence(const Answering& area, const Handover& later, const Centres& centres) {
  return fmt::format("From {0}, {1} has {2} already. Choose that day or a later one for it, or leave it out.",
                     html::date(later.day), area.name,
                     later.became ? centres.name(*later.became) : std::string{"no centre"});
}

std::expected<std::vector<Change>, base::Problems> changes(const std::vector<Answering>& all, const HandWords& words,
                                                           const Centres& centres) {
  std::vector<Change> changes;
  base::Problems problems;
  const std::set<std::string> chosen{words.areas.begin(), words.areas.end()};
  for (const auto& area : chosen) {
    const auto found = std::ranges::lower_bound(all, area, {}, &Answering::area);
    if (found == all.end() || found->area != area) {
      return problem("area", "There is no such area. Choose from the list.");
    }
    auto edit = held_from(found->centres, words.centre, words.from);
    if (!edit) {
      problems.add("from", sentence(*found, edit.error(), centres));
    } else if (!edit->empty()) {
      changes.push_back({&*found, std::move(*edit)});
    }
  }
  return problems.empty() ? std::expected<std::vector<Change>, base::Problems>{std::move(changes)}
                          : std::unexpected{problems};
}

void write(db::Session& session, const Change& change, const Centres& centres) {
  for (const auto& each : change.edit.removed) {
    session.execute(
        sql::reach_area_remove,
        {{"centre", centres.number(each.owner)}, {"area", change.area->area}, {"from", cell_of(each.held.from())}});
  }
  for (const auto& each : change.edit.written) {
    session.execute(sql::reach_area_upsert, {{"centre", centres.number(each.owner)},
                                             {"area", change.area->area},
                                             {"from", cell_of(each.held.from())},
                                             {"to", cell_of(each.held.to())}});
  }
}

db::Entry entry(const Doer& doer, const HandWords& words, const std::vector<Change>& changes) {
  auto areas = Json::array();
  for (const auto& each : changes) {
    areas.push_back({{"area", each.area->area}, {"was", owner_or_null(owner_on(each.area->centres, words.from))}});
  }
  auto entry = entry_of(
      doer, "reach_area", "change",
      {{"from", day_or_null(words.from)}, {"became", owner_or_null(words.centre)}, {"areas", std::move(areas)}});
  entry.rows = static_cast<std::int64_t>(changes.size());
  return entry;
}

}  // namespace

Done hand_areas(db::Session& session, const Doer& doer, const HandWords& words) {
  const Centres centres{session};
  if (words.areas.empty()) {
    return problem("area", "Choose the areas that change hands.");
  }
  if (words.centre && !centres.has(*words.centre)) {
    return problem("centre", "There is no such centre. Choose one from the list.");
  }
  const auto all = answerings(session);
  const auto found = changes(all, words, centres);
  if (!found) {
    return std::unexpected{found.error()};
  }
  for (const auto& each : *found) {
    write(session, each, centres);
  }
  if (!found->empty()) {
    session.record(entry(doer, words, *found));
  }
  return {};
}

}  // namespace organisation
