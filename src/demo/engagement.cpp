#include "engagement.hpp"

#include <algorithm>
#include <optional>

#include "contacts.hpp"
#include "homes.hpp"
#include "registrations.hpp"
#include "target_groups.hpp"

namespace demo {
namespace {

constexpr std::uint32_t in_need = 1U << lone_parent | 1U << teenage_parent | 1U << workless | 1U << disabled_child |
                                  1U << disabled_parent | 1U << domestic_abuse | 1U << homeless |
                                  1U << substance_misuse | 1U << parental_mental_health;

// The part of a year in which the family has a child for whom it would come: born (or due soon), under five.
std::optional<Year> part_with_a_child(const Family& family, const Year& year) {
  std::optional<Year> part;
  for (const auto& person : family.people) {
    if (person.role == Role::carer || person.died) {
      continue;
    }
    const auto from = std::max(year.from, person.birth.plus_days(person.role == Role::expected ? -150 : 30));
    const auto to = std::min(year.to, person.birth.birthday(5));
    if (from < to) {
      part = part ? Year{std::min(part->from, from), std::max(part->to, to)} : Year{from, to};
    }
  }
  return part;
}

Habit draw_habit(Chance& chance) {
  const auto luck = chance.unit();
  return luck < 0.20 ? Habit::once : luck < 0.42 ? Habit::few : Habit::regular;
}

class Engaging {
 public:
  Engaging(Family& family, const Surroundings& surroundings, Chance& chance)
      : family_{family}, around_{surroundings}, chance_{chance}, leaning_{chance.unit()} {}

  void year(std::size_t years_back) {
    const auto part = part_with_a_child(family_, around_.milestones.years[years_back]);
    if (!part) {
      return;
    }
    const auto days = part->to.days() - part->from.days();
    const auto day = part->from.plus_days(chance_.between(0, days - 1));
    const auto area = area_at(family_, day);
    if (area == no_area) {
      return;
    }
    const auto centre = around_.centres.by_area[area].at(day, around_.milestones);
    // A family that came last year comes this year: three times in four the same inclination decides.
    const auto inclination = chance_.happens(0.75) ? leaning_ : chance_.unit();
    if (inclination < probability(centre, area, years_back, days)) {
      come(centre, span_at_home(*part, day));
    }
    draw_contacts(family_, centre, *part, contact_rate(centre), chance_);
  }

 private:
  double probability(std::size_t centre, std::size_t area, std::size_t years_back, int days) const {
    const auto& pull = around_.pulls[centre];
    const auto deprivation = around_.geography.areas[area].deprivation() - 0.55;
    const auto need = (family_.groups & in_need) != 0 ? pull.need : 0.0;
    const auto share = pull.base + pull.deprivation * deprivation + need - pull.trend * static_cast<double>(years_back);
    return std::clamp(share, 0.05, 0.99) * std::min(1.0, days / 60.0);
  }

  double contact_rate(std::size_t centre) const {
    return (family_.groups & in_need) != 0 ? around_.pulls[centre].outreach : 0.07;
  }

  // A family that moved within the year comes while it lives where `day` found it.
  Year span_at_home(Year part, base::Date day) const {
    for (const auto& home : family_.homes) {
      if (home.from && *home.from <= day) {
        part.from = std::max(part.from, *home.from);
      }
      if (home.to && day < *home.to) {
        part.to = std::min(part.to, *home.to);
      }
    }
    return part;
  }

  void come(std::size_t centre, Year span) {
    family_.engagements.push_back({centre, span.from, span.to, draw_habit(chance_)});
    const auto near = around_.centres.all[centre].near;
    if (near != centre && chance_.happens(0.10)) {
      family_.engagements.push_back({near, span.from, span.to, chance_.happens(0.5) ? Habit::once : Habit::few});
    }
  }

  Family& family_;
  const Surroundings& around_;
  Chance& chance_;
  double leaning_;
};

}  // namespace

void draw_engagement(Family& family, const Surroundings& surroundings, Chance& chance) {
  Engaging engaging{family, surroundings, chance};
  for (std::size_t years_back = surroundings.milestones.years.size(); years_back-- > 0;) {
    engaging.year(years_back);
  }
  draw_registrations(family, surroundings, chance);
}

}  // namespace demo
