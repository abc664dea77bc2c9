#include <set>

#include "calendar.hpp"
#include "random_county.hpp"
#include "random_dates.hpp"
#include "random_texts.hpp"

namespace twin {

namespace {

void add_services(County& county, Dice& dice) {
  RandomKeys keys{"v"};
  for (int left = dice.between(1, 4); left > 0; --left) {
    const int lowest = dice.between(0, 5);
    add(county.package, "services",
        {{"service", keys.next(dice)},
         {"name", "Service" + random_words(dice, 20)},
         {"theme", dice.chance(20) ? "" : std::to_string(dice.between(1, 7))},
         {"access", dice.pick_or_empty({"universal", "targeted", "specialist"}, 20)},
         {"provider", random_words(dice, 50)},
         {"status", dice.pick_or_empty({"live", "planned", "ended"}, 20)},
         {"lowest_age", dice.chance(40) ? "" : std::to_string(lowest)},
         {"highest_age", dice.chance(40) ? "" : std::to_string(lowest + dice.between(0, 20))}});
  }
}

std::string at(const std::string& date, const std::string& time) { return date + "T" + time; }

std::string random_ending(Dice& dice, const std::string& date, const std::string& time) {
  if (dice.chance(40) || date == "9999-12-31") return "";
  return time < "22:00" ? date + "T" + dice.pick<std::string>({"22:00", "23:59"}) : plus_days(date, 1) + "T00:30";
}

/// On few dates, so that two sessions on a date are common.
void add_sessions(County& county, Dice& dice) {
  const auto centres = column(county.package, "centres", "centre");
  const auto services = column(county.package, "services", "service");
  if (centres.empty()) return;
  RandomKeys keys{"x"};
  std::vector<std::string> dates;
  for (int left = dice.between(2, 40); left > 0; --left) {
    dates.push_back(dice.chance(50) ? plus_days(county.pivot, -dice.between(0, 120)) : random_date(dice, county.pivot));
  }
  for (int left = dice.between(1, dice.chance(10) ? 200 : 60); left > 0; --left) {
    const auto& date = dice.pick(dates);
    const auto time = dice.pick<std::string>({"00:00", "01:30", "09:30", "10:00", "13:15", "23:30", "23:59"});
    add(county.package, "sessions",
        {{"session", keys.next(dice)},
         {"service", dice.pick(services)},
         {"centre", dice.pick(centres)},
         {"starts", at(date, time)},
         {"ends", random_ending(dice, date, time)},
         {"capacity", dice.chance(50) ? "" : std::to_string(dice.between(0, 40))},
         {"status", dice.pick_or_empty({"held", "held", "held", "held", "planned", "cancelled"}, 15)}});
  }
}

void add_attendances(County& county, Dice& dice) {
  const auto sessions = column(county.package, "sessions", "session");
  if (sessions.empty()) return;
  const int most = dice.pick<int>({3, 20, 60, 100});
  for (const auto& person : column(county.package, "people", "person")) {
    std::set<std::string> attended;
    for (int left = dice.between(0, most); left > 0; --left) attended.insert(dice.pick(sessions));
    for (const auto& session : attended) {
      const auto status = dice.chance(80) ? "present" : dice.pick_or_empty({"absent", "excused", "booked"}, 25);
      add(county.package, "attendances", {{"session", session}, {"person", person}, {"status", status}});
    }
  }
}

void add_headcounts(County& county, Dice& dice) {
  for (const auto& session : column(county.package, "sessions", "session")) {
    if (dice.chance(70)) continue;
    const auto count = [&] { return dice.chance(20) ? "" : std::to_string(dice.between(0, 50)); };
    add(county.package, "headcounts", {{"session", session}, {"adults", count()}, {"children", count()}});
  }
}

/// A contact falls on the date of a session as often as not.
void add_contacts(County& county, Dice& dice) {
  const auto centres = column(county.package, "centres", "centre");
  const auto people = column(county.package, "people", "person");
  const auto starts = column(county.package, "sessions", "starts");
  if (centres.empty() || people.empty()) return;
  RandomKeys keys{"k"};
  for (int left = dice.between(0, static_cast<int>(people.size())); left > 0; --left) {
    const bool with_session = !starts.empty() && dice.chance(40);
    add(county.package, "contacts",
        {{"contact", keys.next(dice)},
         {"person", dice.pick(people)},
         {"centre", dice.pick(centres)},
         {"service", dice.pick_or_empty(column(county.package, "services", "service"), 50)},
         {"on", with_session ? dice.pick(starts).substr(0, 10) : random_date(dice, county.pivot)},
         {"kind", dice.pick<std::string>({"home_visit", "one_to_one", "phone", "text", "letter"})}});
  }
}

}  // namespace

void add_visits(County& county, Dice& dice) {
  add_services(county, dice);
  add_sessions(county, dice);
  add_attendances(county, dice);
  add_headcounts(county, dice);
  add_contacts(county, dice);
}

}  // namespace twin
