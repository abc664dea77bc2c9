#include "duplicates.hpp"

#include <algorithm>
#include <utility>

#include "homes.hpp"
#include "misspelling.hpp"

namespace demo {
namespace {

class SecondDesk {
 public:
  SecondDesk(const Names& names, const Surroundings& surroundings, Chance& chance)
      : names_{names}, around_{surroundings}, chance_{chance} {}

  Family people_and_homes(const Family& family) {
    Family again;
    Members kept = 0;
    bool has_child = false;
    bool has_carer = false;
    for (std::size_t i = 0; i < family.people.size(); ++i) {
      const auto& person = family.people[i];
      const bool child = person.is_under_five(around_.milestones.as_at) && (!has_child || chance_.happens(0.3));
      const bool carer = person.role == Role::carer && !has_carer;
      if (child || carer) {
        again.people.push_back(retyped(person));
        kept |= Members{1} << i;
        has_child = has_child || child;
        has_carer = has_carer || carer;
      }
    }
    present_home(family, kept, again);
    return again;
  }

 private:
  Person retyped(Person person) {
    const auto luck = chance_.unit();
    if (luck < 0.35) {
      person.forename = names_.variant_of_forename(person.forename, chance_);
    } else if (luck < 0.45) {
      person.surname = names_.variant_of_surname(person.surname, chance_);
    } else if (luck < 0.65) {
      person.forename = misspelled(person.forename, names_, chance_);
    } else if (luck < 0.85) {
      person.surname = misspelled(person.surname, names_, chance_);
    } else if (luck < 0.89) {
      std::swap(person.forename, person.surname);
    }
    if (chance_.happens(0.08)) {
      person.birth = day_and_month_exchanged(person);
    }
    if (chance_.happens(0.3)) {
      person.ethnicity = {};
    }
    return person;
  }

  // Only where that is a date, and the child is still a child under five.
  base::Date day_and_month_exchanged(Person person) const {
    const auto exchanged = base::Date::of(person.birth.year(), person.birth.day(), person.birth.month());
    const auto was = person.birth;
    if (!exchanged) {
      return was;
    }
    const bool counted = person.is_under_five(around_.milestones.as_at);
    person.birth = *exchanged;
    return person.is_under_five(around_.milestones.as_at) == counted ? *exchanged : was;
  }

  static void present_home(const Family& family, Members kept, Family& again) {
    for (auto home : family.homes) {
      if ((home.members & kept) != 0 && !home.to) {
        home.members = again.everyone();
        home.from.reset();
        const auto road = home.line1.rfind(" Road");
        if (road != std::string::npos) {
          home.line1.replace(road, 5, " Rd");
        }
        again.homes.push_back(std::move(home));
        return;
      }
    }
  }

  const Names& names_;
  const Surroundings& around_;
  Chance& chance_;
};

void come_now_and_then(Family& family, const Surroundings& around, Chance& chance) {
  const auto area = area_at(family, around.milestones.as_at);
  if (area == no_area) {
    return;
  }
  const auto home = around.centres.by_area[area].now;
  const auto centre = chance.happens(0.6) ? around.centres.all[home].near : home;
  const auto& year = around.milestones.years[0];
  if (chance.happens(0.7)) {
    family.engagements.push_back({centre, year.from, year.to, chance.happens(0.5) ? Habit::once : Habit::few});
  }
  const auto on = year.from.plus_days(chance.between(0, 300));
  for (std::size_t i = 0; i < family.people.size(); ++i) {
    if (family.people[i].birth <= on) {
      family.registrations.push_back({i, centre, on, std::nullopt});
    }
  }
}

}  // namespace

Family taken_down_again(const Family& family, const Names& names, const Surroundings& surroundings, Chance& chance) {
  auto again = SecondDesk{names, surroundings, chance}.people_and_homes(family);
  come_now_and_then(again, surroundings, chance);
  return again;
}

}  // namespace demo
