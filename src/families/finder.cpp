#include "families/finder.hpp"

#include <set>

#include "db/journal.hpp"
#include "families/changes.hpp"
#include "families/joins.hpp"
#include "read_for_search.hpp"

namespace families {

/// The families of one reading.
struct Finder::Held {
  std::unordered_map<search::Number, HeldTies> ties;
  std::unique_ptr<search::Index> index;
};

Finder::Finder(db::Database& database, std::vector<std::pair<std::string, std::string>> variants)
    : database_{database}, variants_{std::move(variants)} {
  load();
}

Finder::~Finder() = default;

search::Found Finder::find(std::string_view typed, base::Date today, const SeesFamily& sees, std::size_t most) const {
  const std::shared_lock lock{answering_};
  using search::Field;
  const auto allowed = [&](search::Number number) {
    const auto& held = held_->ties.at(number);
    const auto seen = sees(held.on(number, today), held.people);
    if (!seen.family || !seen.names) {
      return search::Fields{};
    }
    return seen.addresses
               ? search::Fields::all()
               : search::Fields{Field::forename, Field::surname, Field::other_name, Field::born, Field::code};
  };
  return held_->index->find(typed, allowed, most);
}

SeenOfFamily Finder::seen(std::int64_t family, base::Date today, const SeesFamily& sees) const {
  const std::shared_lock lock{answering_};
  const auto held = held_->ties.find(static_cast<search::Number>(family));
  return held == held_->ties.end() ? SeenOfFamily{} : sees(held->second.on(family, today), held->second.people);
}

void Finder::load() {
  std::int64_t position = 0;
  auto held = std::make_unique<Held>();
  database_.read([&](db::Session& session) {
    position = db::last_entry(session);
    auto read = read_for_search(session);
    held->ties = std::move(read.ties);
    held->index = std::make_unique<search::Index>(read.documents, variants_);
  });
  const std::unique_lock lock{answering_};
  held_.swap(held);
  position_ = position;
}

void Finder::catch_up() {
  const std::lock_guard one_at_a_time{catching_up_};
  if (database_.journal_position() != position_ && !apply_entries()) {
    load();
  }
}

void Finder::catch_up_or_later() {
  db::catch_up_or_later([this] { catch_up(); }, "The search for families");
}

void Finder::follow() {
  follower_.emplace([this] { catch_up_or_later(); });
}

bool Finder::apply_entries() {
  std::vector<std::pair<search::Number, ForSearch>> all;
  auto position = position_.load();
  const bool one_by_one = database_.read([&](db::Session& session) {
    std::set<std::int64_t> families;
    bool known = true;
    db::entries_after(session, position, [&](const db::Recorded& recorded) {
      position = recorded.number;
      const auto& entry = recorded.entry;
      const auto changed = entry.room == "families" ? changed_by(entry) : Changed{.nothing = true};
      if (changed.family) {
        families.insert(*changed.family);
        families.insert(family_counts_as(session, *changed.family));
      }
      known = known && (changed.nothing || changed.family);
    });
    for (const auto family : families) {
      all.emplace_back(static_cast<search::Number>(family), read_for_search(session, family));
    }
    return known;
  });
  if (!one_by_one) {
    return false;
  }
  const std::unique_lock lock{answering_};
  for (auto& [number, read] : all) {
    held_->ties.erase(number);
    held_->ties.merge(read.ties);
    held_->index->drop(number);
    for (const auto& document : read.documents) {
      held_->index->put(document);
    }
  }
  position_ = position;
  return true;
}

}  // namespace families
