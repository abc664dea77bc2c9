#include "told_of_contact.hpp"

#include "base/london.hpp"
#include "families/joins.hpp"
#include "families/stops.hpp"

namespace families {
std::vector<TimelineItem> told_by_letters(const std::vector<LetterWritten>& letters) {
  std::vector<TimelineItem> items;
  items.reserve(letters.size());
  for (const auto& each : letters) {
    items.push_back({base::london_date(each.printed), "letter", "Written to: " + each.title,
                     each.who.empty() ? std::string{} : "By " + each.who + "."});
  }
  return items;
}

std::vector<TimelineItem> told_by_stops(db::Session& session, const Family& family, const FamilySight& sight,
                                        base::Date today) {
  std::vector<TimelineItem> items;
  if (!sight.may_stop_contact) {
    return items;
  }
  for (const auto& stop : stops_of(session, family.number)) {
    items.push_back({stop.held.from(), "stop", "Put on the stop list", std::string{stop_words(stop.kind)} + "."});
    if (stop.held.to() <= today) {
      items.push_back({stop.held.to(), "stop", "Taken off the stop list", {}});
    }
  }
  return items;
}

std::vector<TimelineItem> told_by_joins(db::Session& session, const Family& family, const FamilySight& sight) {
  std::vector<TimelineItem> items;
  if (!sight.may_link) {
    return items;
  }
  for (const auto& join : joins_of(session, family.number)) {
    items.push_back({base::london_date(join.joined), "join", "Joined with another record of the same family", {}});
    if (!join.parted.empty()) {
      items.push_back({base::london_date(join.parted), "join", "A join was taken back", "They are two families."});
    }
  }
  return items;
}

}  // namespace families
