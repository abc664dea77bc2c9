#include "registrations.hpp"

#include <algorithm>
#include <optional>

#include "homes.hpp"

namespace demo {
namespace {

class Registering {
 public:
  Registering(Family& family, const Surroundings& surroundings, Chance& chance)
      : family_{family}, around_{surroundings}, chance_{chance} {}

  void person(std::size_t index) {
    const auto on = draw_day(family_.people[index]);
    if (on > around_.milestones.as_at) {
      return;
    }
    const auto centre = centre_at(on);
    if (!centre) {
      return;
    }
    const auto ended = draw_end(family_.people[index], on);
    family_.registrations.push_back({index, *centre, on, ended});
    if (ended && *ended <= around_.milestones.as_at) {
      again(index, *centre, *ended);
    }
  }

 private:
  // A few weeks after the birth where the family comes, months where it was found from a list.
  base::Date draw_day(const Person& person) {
    const auto lag = family_.engagements.empty() ? 40 + 200 * chance_.long_tail() : 14 + 70 * chance_.long_tail();
    const auto born = std::max(person.birth, around_.milestones.as_at.plus_days(-6 * 365));
    return born.plus_days(static_cast<std::int32_t>(lag));
  }

  std::optional<std::size_t> centre_at(base::Date day) const {
    const auto area = area_at(family_, day);
    if (area == no_area) {
      return std::nullopt;
    }
    return around_.centres.by_area[area].at(day, around_.milestones);
  }

  // Some are ended when the family moves, some when the child is five; most are never ended.
  std::optional<base::Date> draw_end(const Person& person, base::Date registered) {
    std::optional<base::Date> end;
    for (const auto& home : family_.homes) {
      if (home.to && *home.to > registered && chance_.happens(0.3)) {
        end = *home.to;
      }
    }
    const auto five = person.birth.birthday(5).plus_days(30);
    if (!end && person.role == Role::child && five > registered && five <= around_.milestones.as_at &&
        chance_.happens(0.4)) {
      end = five;
    }
    return end;
  }

  void again(std::size_t index, std::size_t former, base::Date moved) {
    const auto centre = centre_at(moved);
    const auto on = moved.plus_days(static_cast<std::int32_t>(60 * chance_.long_tail()));
    if (centre && *centre != former && on <= around_.milestones.as_at && chance_.happens(0.7)) {
      family_.registrations.push_back({index, *centre, on, std::nullopt});
    }
  }

  Family& family_;
  const Surroundings& around_;
  Chance& chance_;
};

}  // namespace

void draw_registrations(Family& family, const Surroundings& surroundings, Chance& chance) {
  if (!chance.happens(family.engagements.empty() ? 0.5 : 0.93)) {
    return;
  }
  Registering registering{family, surroundings, chance};
  bool carer_done = false;
  for (std::size_t i = 0; i < family.people.size(); ++i) {
    const bool carer = family.people[i].role == Role::carer;
    if (family.people[i].role == Role::child || (carer && !carer_done)) {
      registering.person(i);
      carer_done = carer_done || carer;
    }
  }
}

}  // namespace demo
