#include "live.hpp"

#include <map>
#include <optional>
#include <vector>

#include "db/journal.hpp"
#include "families/changes.hpp"
#include "load.hpp"
#include "put_family.hpp"
#include "sessions/attendance.hpp"

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

bool Live::apply_entries() {
  std::vector<sessions::AttendanceChange> changes;
  std::map<std::int64_t, std::optional<families::FactsOfFamily>> families;
  auto position = position_.load();
  const bool all_known = database_.read([&](db::Session& session) {
    bool known = true;
    db::entries_after(session, position, [&](const db::Recorded& recorded) {
      position = recorded.number;
      if (recorded.entry.action == "read" || !known) {
        return;
      }
      if (const auto change = sessions::attendance_change(session, recorded.entry)) {
        changes.push_back(*change);
      } else if (recorded.entry.room == "families") {
        const auto changed = families::changed_by(recorded.entry);
        if (changed.family) {
          families[*changed.family];
        }
        known = changed.nothing || changed.family;
      } else {
        known = false;
      }
    });
    for (auto& [number, facts] : families) {
      facts = families::facts_of_family(session, number);
      known = known && facts;
    }
    return known;
  });
  if (!all_known) {
    return false;
  }
  if (changes.empty() && families.empty()) {  // looks only: nobody need wait
    position_ = position;
    return true;
  }
  const std::unique_lock lock{answering_};
  ++version_;
  for (const auto& [number, facts] : families) {
    put_family(state_->engine, state_->catalogue, small(number), *facts);
  }
  for (const auto& change : changes) {
    const auto site = state_->catalogue.site_of(change.centre);
    const cohort::Contact contact{change.date, site};
    if (change.counted_after && !change.counted_before) {
      state_->engine.add_contact(small(change.person), contact);
    } else if (change.counted_before && !change.counted_after) {
      state_->engine.remove_contact(small(change.person), contact);
    }
  }
  position_ = position;
  return true;
}

void Live::follow() {
  follower_.emplace([this] { catch_up_or_later(); });
}

}  // namespace reach
