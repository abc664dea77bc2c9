#include "homes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "target_groups.hpp"

namespace demo {
namespace {

constexpr auto streets = std::to_array<std::string_view>(
    {"Station Road",   "Church Street",   "London Road",   "High Street",    "Mill Lane",      "Park Avenue",
     "Victoria Road",  "Canterbury Road", "Orchard Close", "The Street",     "Queens Road",    "Maidstone Road",
     "Albert Street",  "Beech Grove",     "Chestnut Way",  "Sycamore Drive", "Windmill Road",  "St Mary's Road",
     "Northdown Road", "Castle Street",   "Sea View Road", "Hopfield Close", "Manor Road",     "Kings Drive",
     "Ashford Road",   "Priory Way",      "Gordon Road",   "Nelson Avenue",  "Cherry Gardens", "Downs View"});

// Outside the county, and so in no area of it: postcodes that postcodes.csv does not have, nor any repeated Kent.
constexpr auto outside =
    std::to_array<std::string_view>({"SE9 1", "SS7 4", "SW16 2", "E17 6", "RH10 1", "SO14 7", "B29 6"});

std::string street_address(Chance& chance) {
  if (chance.happens(0.12)) {
    return fmt::format("Flat {}, {} {}", chance.between(1, 18), chance.between(1, 120), chance.one_of(streets));
  }
  return fmt::format("{} {}", chance.between(1, 180), chance.one_of(streets));
}

Home home_in(std::size_t area_index, const Neighbourhood& near, Chance& chance) {
  const auto& area = near.geography.areas[area_index];
  Home home;
  home.area = area_index;
  home.postcode = area.postcodes[chance.below(area.postcodes.size())];
  home.line1 = street_address(chance);
  home.town = area.town;
  return home;
}

Home home_outside(Chance& chance) {
  constexpr std::string_view letters = "ABDEFGHJLNPQRSTUWXYZ";
  Home home;
  home.postcode = fmt::format("{}{}{}", chance.one_of(outside), letters[chance.below(letters.size())],
                              letters[chance.below(letters.size())]);
  home.line1 = street_address(chance);
  return home;
}

// Three in four moves stay in the district.
std::size_t another_area(std::size_t area, const Neighbourhood& near, Chance& chance) {
  const auto district = near.geography.areas[area].district;
  const bool anywhere = chance.happens(0.25);
  for (int attempt = 0; attempt < 60; ++attempt) {
    const auto other = near.first_area + chance.below(near.areas);
    const auto& candidate = near.geography.areas[other];
    if (other != area && !candidate.postcodes.empty() && (anywhere || candidate.district == district)) {
      return other;
    }
  }
  return area;
}

base::Date a_day_of_the_three_years(const Milestones& milestones, Chance& chance) {
  return milestones.first_day().plus_days(chance.between(0, milestones.as_at.days() - milestones.first_day().days()));
}

void protect(Family& family, Chance& chance) {
  if (chance.happens(family.is_in(domestic_abuse) ? 0.35 : 0.0008)) {
    std::ranges::for_each(family.homes, [](Home& home) { home.is_protected = true; });
  }
}

Members of_role(const Family& family, Role role) {
  Members members = 0;
  for (std::size_t i = 0; i < family.people.size(); ++i) {
    members |= family.people[i].role == role ? Members{1} << i : 0U;
  }
  return members;
}

// The home without `members`, and the part of it that they shared until `since`.
void leave(std::vector<Home>& homes, std::size_t index, Members members, base::Date since) {
  auto shared = homes[index];
  shared.members &= members;
  homes[index].members &= ~members;
  if (shared.members != 0 && (!shared.from || *shared.from < since)) {
    shared.to = shared.to ? std::min(*shared.to, since) : since;
    homes.push_back(std::move(shared));
  }
}

// The second carer lives elsewhere since some day; the children are there too, or are not.
void separate(Family& family, std::size_t area, const Neighbourhood& near, const Milestones& milestones,
              Chance& chance) {
  const auto carers = of_role(family, Role::carer);
  const auto others = carers & (carers - 1);
  const auto second = others & (~others + 1);
  if (second == 0) {
    return;
  }
  const auto since = a_day_of_the_three_years(milestones, chance);
  auto apart = home_in(another_area(area, near, chance), near, chance);
  apart.members = second | (chance.happens(0.5) ? of_role(family, Role::child) : 0U);
  apart.from = since;
  if (std::ranges::find(family.homes, apart.postcode, &Home::postcode) != family.homes.end()) {
    return;  // person, day and postcode make an address's key: a child born since would have it twice
  }
  const auto together = family.homes.size();
  for (std::size_t i = 0; i < together; ++i) {
    leave(family.homes, i, second, since);
  }
  family.homes.push_back(std::move(apart));
}

}  // namespace

void draw_homes(Family& family, std::size_t area, const Neighbourhood& near, const Milestones& milestones,
                Chance& chance) {
  auto now = home_in(area, near, chance);
  now.members = family.everyone();
  if (chance.happens(0.17)) {
    auto before = chance.happens(0.15) ? home_outside(chance) : home_in(another_area(area, near, chance), near, chance);
    before.members = now.members;
    before.to = now.from = a_day_of_the_three_years(milestones, chance);
    family.homes.push_back(std::move(before));
  }
  family.homes.push_back(std::move(now));
  if (chance.happens(0.06)) {
    separate(family, area, near, milestones, chance);
  }
  protect(family, chance);
}

void draw_homes_elsewhere(Family& family, std::size_t former_area, const Neighbourhood& near,
                          const Milestones& milestones, Chance& chance) {
  const auto luck = chance.unit();
  if (luck < 0.15) {
    return;
  }
  auto now = home_outside(chance);
  now.members = family.everyone();
  if (luck < 0.75) {
    auto before = home_in(former_area, near, chance);
    before.members = now.members;
    before.to = now.from = a_day_of_the_three_years(milestones, chance);
    family.homes.push_back(std::move(before));
  }
  family.homes.push_back(std::move(now));
}

void share_house(Family& family, const Family& other) {
  const auto theirs = std::ranges::find_if(other.homes, [](const Home& home) { return !home.to; });
  const auto ours = std::ranges::find_if(family.homes, [](const Home& home) { return !home.to; });
  if (theirs != other.homes.end() && ours != family.homes.end() && theirs->area == ours->area) {
    ours->postcode = theirs->postcode;
    ours->line1 = theirs->line1;
  }
}

std::size_t area_at(const Family& family, base::Date date) {
  for (const auto& home : family.homes) {
    if ((!home.from || *home.from <= date) && (!home.to || date < *home.to)) {
      return home.area;
    }
  }
  return no_area;
}

}  // namespace demo
