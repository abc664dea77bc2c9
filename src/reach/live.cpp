#include "live.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <vector>

#include "db/journal.hpp"
#include "families/changes.hpp"
#include "families/joins.hpp"
#include "load.hpp"
#include "put_family.hpp"
#include "sessions/attendance.hpp"
#include "sessions/contacts.hpp"

namespace reach {
Live::Live(db::Database& database) : database_{database} { load(); }

Live::~Live() = default;

void Live::load() {
  auto loaded = reach::load(database_);
  auto state = std::make_unique<State>(cohort::Engine{std::move(loaded.facts)}, std::move(loaded.catalogue));
  {
    const std::unique_lock lock{answering_};
    state_.swap(state);
    position_ = loaded.position;
    ++version_;
  }
}

void Live::catch_up() {
  const std::lock_guard one_at_a_time{catching_up_};
  if (database_.journal_position() == position_) {
    return;
  }
  if (!apply_entries()) {
    load();
  }
}

void Live::catch_up_or_later() {
  db::catch_up_or_later([this] { catch_up(); }, "The figures");
}

/// What entries did, as far as it can be applied one by one.
struct Live::Changes {
  std::int64_t position = 0;
  std::vector<sessions::AttendanceChange> attendances = {};
  std::map<std::int64_t, std::optional<families::FactsOfFamily>> families = {};
  bool joined = false;  ///< whether records count as others now
  bool one_by_one = true;
};

void Live::note(db::Session& session, const db::Recorded& recorded, Changes& changes) {
  changes.position = recorded.number;
  // Letters, likely pairs, and lists of births beside the families that they become, are in no figure.
  const bool is_fact = recorded.entry.action != "read" && recorded.entry.room != "letters" &&
                       recorded.entry.room != "linkage" && recorded.entry.room != "births";
  if (!is_fact || !changes.one_by_one) {
    return;
  }
  auto attendance = sessions::attendance_change(session, recorded.entry);
  if (!attendance) {
    attendance = sessions::contact_change(session, recorded.entry);
  }
  if (attendance) {
    attendance->person = families::person_counts_as(session, attendance->person);
    changes.attendances.push_back(*attendance);
    return;
  }
  const auto family = recorded.entry.room == "families" ? families::changed_by(recorded.entry) : families::Changed{};
  if (family.family) {
    changes.joined = changes.joined || family.joined;
    changes.families[*family.family];
    changes.families[families::family_counts_as(session, *family.family)];
  }
  changes.one_by_one = family.nothing || (family.family && !family.who_counts);
}

Live::Changes Live::changes_since(std::int64_t position) {
  Changes changes{.position = position};
  database_.read([&](db::Session& session) {
    db::entries_after(session, position, [&](const db::Recorded& recorded) { note(session, recorded, changes); });
    for (auto& [number, facts] : changes.families) {
      facts = families::facts_of_family(session, number);
      changes.one_by_one = changes.one_by_one && facts;
    }
  });
  return changes;
}

namespace {

/// Contacts that a record had on its own, and that are a person's now who has it beside others.
using Gained = std::vector<std::pair<std::int64_t, std::vector<cohort::Contact>>>;

Gained gained_by(const families::FactsOfFamily& facts, const cohort::Engine& engine) {
  Gained gained;
  for (const auto& child : facts.children) {
    for (const auto record : child.other_records) {
      if (engine.holds(small(record))) {
        gained.emplace_back(child.person, engine.contacts_of(small(record)));
      }
    }
  }
  return gained;
}

/// Whether the engine has what was done with each record of the family's children: it holds none of whoever was no
/// child, or of whom no birth date was known.
bool has_contacts_of(const families::FactsOfFamily& facts, const cohort::Engine& engine) {
  return std::ranges::all_of(facts.children, [&](const families::FactsOfFamily::OfChild& child) {
    return child.other_records.empty() ||
           (engine.holds(small(child.person)) &&
            std::ranges::all_of(child.other_records, [&](std::int64_t record) { return engine.holds(small(record)); }));
  });
}

}  // namespace

bool Live::apply_entries() {
  const auto changes = changes_since(position_.load());
  if (!changes.one_by_one || (changes.joined && !std::ranges::all_of(changes.families, [&](const auto& each) {
                                return has_contacts_of(*each.second, state_->engine);
                              }))) {
    return false;
  }
  if (changes.attendances.empty() && changes.families.empty()) {  // looks only: nobody need wait
    position_ = changes.position;
    return true;
  }
  const std::unique_lock lock{answering_};
  ++version_;
  Gained gained;
  for (const auto& [number, facts] : changes.families) {
    std::ranges::move(gained_by(*facts, state_->engine), std::back_inserter(gained));
  }
  for (const auto& [number, facts] : changes.families) {
    put_family(state_->engine, state_->catalogue, small(number), *facts);
  }
  for (const auto& [person, contacts] : gained) {
    for (const auto& contact : contacts) {
      state_->engine.add_contact(small(person), contact);
    }
  }
  for (const auto& change : changes.attendances) {
    const auto site = state_->catalogue.site_of(change.centre);
    const cohort::Contact contact{change.date, site};
    if (change.counted_after && !change.counted_before) {
      state_->engine.add_contact(small(change.person), contact);
    } else if (change.counted_before && !change.counted_after) {
      state_->engine.remove_contact(small(change.person), contact);
    }
  }
  position_ = changes.position;
  return true;
}

void Live::follow() {
  follower_.emplace([this] { catch_up_or_later(); });
}

}  // namespace reach
