#include <algorithm>
#include <set>

#include "calendar.hpp"
#include "random_county.hpp"
#include "random_dates.hpp"
#include "random_texts.hpp"

namespace twin {

namespace {

std::string random_role(Dice& dice) {
  if (dice.chance(72)) return "child";
  return dice.chance(70) ? "carer" : "expected";
}

void add_person(County& county, Dice& dice, const std::string& person, const std::string& family) {
  static const std::vector<std::string> ethnicities{"WBRI", "WIRI", "WIRT", "WROM", "WOTH", "MWBC",
                                                    "ABAN", "BAFR", "CHNE", "OOTH", "REFU", "NOBT"};
  add(county.package, "people",
      {{"person", person},
       {"family", family},
       {"role", random_role(dice)},
       {"forename", random_words(dice, 10)},
       {"surname", random_words(dice, 10)},
       {"birth_date", dice.chance(4) ? "" : random_birth_date(dice, county.pivot)},
       {"sex", dice.pick_or_empty({"F", "M", "X", "U"}, 10)},
       {"ethnicity", dice.pick_or_empty(ethnicities, 20)},
       {"language", dice.pick_or_empty({"eng", "pol", "nep"}, 40)},
       {"died", dice.chance(93) ? "" : random_date(dice, county.pivot)}});
}

/// Mostly postcodes that lie in an area, and some that nobody knows.
std::vector<std::string> places_to_live(const Package& package, Dice& dice) {
  std::vector<std::string> postcodes;
  for (const auto& written : column(package, "postcodes", "postcode")) postcodes.push_back(held_postcode(written));
  for (int strange = dice.between(1, 3); strange > 0; --strange) postcodes.push_back(random_postcode(dice));
  return postcodes;
}

void add_home(County& county, Dice& dice, const std::string& person, const std::string& postcode, const Span& span) {
  add(county.package, "addresses",
      {{"person", person},
       {"from", span.from},
       {"postcode", random_spelling(dice, postcode)},
       {"line1", random_words(dice, 20)},
       {"line2", random_words(dice, 70)},
       {"town", random_words(dice, 30)},
       {"uprn", dice.pick_or_empty({"100060000001", "2"}, 80)},
       {"to", span.to},
       {"protected", dice.pick_or_empty({"yes", "no"}, 50)}});
}

/// One home for good, or a move, or homes that overlap; by chance where the family lives.
void add_homes(County& county, Dice& dice, const std::string& person, const std::vector<std::string>& postcodes,
               const std::string& family_postcode) {
  if (dice.chance(4)) return;
  std::set<std::pair<std::string, std::string>> used;
  std::string from = dice.chance(60) ? "2000-01-01" : random_date(dice, county.pivot);
  std::string postcode = dice.chance(80) ? family_postcode : dice.pick(postcodes);
  for (int left = dice.chance(60) ? 1 : dice.between(1, 3); left > 0; --left) {
    const auto to = left == 1 && dice.chance(80) ? "" : random_end(dice, county.pivot, from);
    if (used.emplace(from, postcode).second) add_home(county, dice, person, postcode, {from, to});
    from = to.empty() || dice.chance(20) ? random_date(dice, county.pivot) : to;
    postcode = dice.pick(postcodes);
  }
}

void add_families(County& county, Dice& dice, int people) {
  RandomKeys person_keys{"p"};
  RandomKeys family_keys{"f"};
  const auto postcodes = places_to_live(county.package, dice);
  while (people > 0) {
    const auto family = family_keys.next(dice);
    const auto& family_postcode = dice.pick(postcodes);
    for (int left = std::min(people, dice.between(1, 5)); left > 0; --left, --people) {
      const auto person = person_keys.next(dice);
      add_person(county, dice, person, family);
      add_homes(county, dice, person, postcodes, family_postcode);
    }
  }
}

/// In half of the counties nearly everybody is registered, so that no number is only ever small.
void add_registrations(County& county, Dice& dice) {
  const auto centres = column(county.package, "centres", "centre");
  if (centres.empty()) return;
  const int per_cent = dice.chance(50) ? 90 : 30;
  for (const auto& person : column(county.package, "people", "person")) {
    std::set<std::pair<std::string, std::string>> used;
    while (dice.chance(used.empty() ? per_cent : 25)) {
      const auto& centre = dice.pick(centres);
      const auto registered = random_date(dice, county.pivot);
      if (!used.emplace(centre, registered).second) continue;
      add(county.package, "registrations",
          {{"person", person},
           {"centre", centre},
           {"registered", registered},
           {"ended", random_end(dice, county.pivot, registered)}});
    }
  }
}

void add_memberships(County& county, Dice& dice) {
  for (const auto& group : column(county.package, "groups", "group")) {
    const int per_cent = dice.between(0, 40);
    for (const auto& person : column(county.package, "people", "person")) {
      std::set<std::string> used;
      while (dice.chance(used.empty() ? per_cent : 20)) {
        const auto from = random_date(dice, county.pivot);
        if (!used.insert(from).second) continue;
        add(county.package, "group_memberships",
            {{"person", person},
             {"group", group},
             {"from", from},
             {"to", random_end(dice, county.pivot, from)},
             {"source", dice.pick_or_empty({"declared", "derived", "professional", "list"}, 20)}});
      }
    }
  }
}

}  // namespace

void add_people(County& county, Dice& dice, int people) {
  add_families(county, dice, people);
  add_registrations(county, dice);
  add_memberships(county, dice);
}

}  // namespace twin
