#include "contacts.hpp"

#include <algorithm>

namespace demo {
namespace {

std::string_view draw_kind(Chance& chance) {
  const auto luck = chance.unit();
  return luck < 0.28   ? "phone"
         : luck < 0.50 ? "text"
         : luck < 0.66 ? "home_visit"
         : luck < 0.84 ? "one_to_one"
                       : "letter";
}

base::Date working_day(const Year& part, Chance& chance) {
  const auto day = part.from.plus_days(chance.between(0, part.to.days() - part.from.days() - 1));
  const auto weekday = day.weekday();
  return weekday == 0 ? day.plus_days(-2) : weekday == 6 ? day.plus_days(-1) : day;
}

std::size_t whom(const Family& family, base::Date on, Chance& chance) {
  const auto about_a_child = chance.happens(0.8);
  for (std::size_t i = 0; i < family.people.size(); ++i) {
    const auto& person = family.people[i];
    if (about_a_child ? person.is_under_five(on) : person.role == Role::carer) {
      return i;
    }
  }
  const auto carer = std::ranges::find(family.people, Role::carer, &Person::role);
  return carer == family.people.end() ? 0 : static_cast<std::size_t>(carer - family.people.begin());
}

}  // namespace

void draw_contacts(Family& family, std::size_t centre, const Year& part, double rate, Chance& chance) {
  if (!chance.happens(rate)) {
    return;
  }
  const auto count = 1 + static_cast<int>(2.5 * chance.long_tail());
  for (int i = 0; i < count; ++i) {
    const auto on = working_day(part, chance);
    family.contacts.push_back({whom(family, on, chance), centre, on, draw_kind(chance)});
  }
}

}  // namespace demo
