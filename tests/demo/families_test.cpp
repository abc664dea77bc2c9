#include <gmock/gmock.h>

#include <map>
#include <set>

#include "package.hpp"

namespace demo::test {
namespace {

using testing::Contains;
using testing::Gt;

constexpr std::string_view as_at = "2026-09-30";

struct Person {
  std::string family;
  std::string role;
  std::string forename;
  std::string surname;
  std::string birth_date;
  std::string died;

  bool under_five() const {
    return role == "child" && birth_date > "2021-09-30" && birth_date <= as_at && (died.empty() || died > as_at);
  }
};

using People = std::map<std::string, Person>;

const People& people() {
  static const auto read = [] {
    People all;
    for (auto& row :
         the_county().rows("people", {"person", "family", "role", "forename", "surname", "birth_date", "died"})) {
      all[row[0]] = {row[1], row[2], row[3], row[4], row[5], row[6]};
    }
    return all;
  }();
  return read;
}

// Where each person lives at the date, by area.
std::multimap<std::string, std::string> homes() {
  std::map<std::string, std::string> areas;
  for (const auto& row : the_county().rows("postcodes", {"postcode", "area"})) {
    areas[row[0]] = row[1];
  }
  std::multimap<std::string, std::string> homes;
  for (const auto& row : the_county().rows("addresses", {"person", "from", "postcode", "to"})) {
    const auto area = areas.find(row[2]);
    if (row[1] <= as_at && (row[3].empty() || row[3] > as_at) && area != areas.end()) {
      homes.emplace(row[0], area->second);
    }
  }
  return homes;
}

std::map<std::string, std::set<std::string>> known_by_area() {
  std::map<std::string, std::set<std::string>> known;
  for (const auto& [person, area] : homes()) {
    if (people().at(person).under_five()) {
      known[area].insert(person);
    }
  }
  return known;
}

TEST(Families, have_about_as_many_known_children_under_five_as_asked_for) {
  std::set<std::string> known;
  for (const auto& [area, children] : known_by_area()) {
    known.insert(children.begin(), children.end());
  }
  EXPECT_NEAR(static_cast<double>(known.size()), 600, 15);
}

TEST(Families, live_where_the_official_counts_put_children) {
  std::map<std::string, double> counts;
  double sum = 0;
  for (const auto& row : the_county().rows("population", {"area", "count"})) {
    counts[row[0]] = std::stod(row[1]);
    sum += counts[row[0]];
  }
  // Two homes, second records and rounding: a few children more than an area's share, none less than its whole part.
  const auto known = known_by_area();
  for (const auto& [area, count] : counts) {
    const auto found = known.find(area);
    const auto here = found == known.end() ? 0.0 : static_cast<double>(found->second.size());
    EXPECT_LE(here, count * 600 / sum + 5) << area;
  }
}

TEST(Families, come_in_all_kinds) {
  std::map<std::string, int> roles;
  int died = 0;
  int older = 0;
  for (const auto& [key, person] : people()) {
    ++roles[person.role];
    died += person.died.empty() ? 0 : 1;
    older += person.role == "child" && !person.under_five() && person.birth_date < "2021" ? 1 : 0;
  }
  EXPECT_THAT(roles, testing::UnorderedElementsAre(testing::Pair("child", Gt(900)), testing::Pair("carer", Gt(900)),
                                                   testing::Pair("expected", Gt(10))));
  EXPECT_GT(died, 0);
  EXPECT_GT(older, 200);
}

TEST(Families, have_twins_and_children_with_two_homes) {
  std::map<std::pair<std::string, std::string>, int> births;
  for (const auto& [key, person] : people()) {
    births[{person.family, person.birth_date}] += person.role == "child" ? 1 : 0;
  }
  EXPECT_THAT(births, Contains(testing::Pair(testing::_, 2)));
  const auto all = homes();
  int two_homes = 0;
  for (const auto& [person, area] : all) {
    two_homes += people().at(person).role == "child" && all.count(person) > 1 ? 1 : 0;
  }
  EXPECT_GT(two_homes, 5);
}

TEST(Families, share_houses_move_and_are_protected_now_and_then) {
  std::map<std::string, std::set<std::string>> by_house;
  std::map<std::string, int> flags;
  for (const auto& row : the_county().rows("addresses", {"person", "postcode", "line1", "to", "protected"})) {
    by_house[row[1] + row[2]].insert(people().at(row[0]).family);
    flags[row[4]] += 1;
    flags["moved"] += row[3].empty() ? 0 : 1;
  }
  EXPECT_THAT(by_house, Contains(testing::Pair(testing::_, testing::SizeIs(2))));
  EXPECT_GT(flags["yes"], 0);
  EXPECT_GT(flags["moved"], 100);
}

TEST(Families, are_taken_down_twice_now_and_then_under_other_keys_and_nearly_the_same_name) {
  std::map<std::string, std::vector<const Person*>> by_birth;
  int again = 0;
  for (const auto& [key, person] : people()) {
    for (const auto* other : by_birth[person.birth_date]) {
      const bool same_forename = other->forename == person.forename;
      const bool same_surname = other->surname == person.surname;
      again += person.under_five() && other->family != person.family && (same_forename || same_surname) ? 1 : 0;
    }
    by_birth[person.birth_date].push_back(&person);
  }
  EXPECT_GT(again, 3);
  EXPECT_LT(again, 30);
}

TEST(Families, are_in_every_target_group_and_more_often_where_deprivation_is) {
  std::map<std::string, int> deciles;
  for (const auto& row : the_county().rows("areas", {"area", "imd_decile"})) {
    deciles[row[0]] = std::stoi(row[1]);
  }
  std::map<std::string, std::set<std::string>> members;
  for (const auto& row : the_county().rows("group_memberships", {"person", "group"})) {
    members[row[1]].insert(people().at(row[0]).family);
  }
  EXPECT_EQ(members.size(), 12U);
  std::map<bool, std::set<std::string>> families;
  std::map<bool, std::set<std::string>> workless;
  for (const auto& [person, area] : homes()) {
    const auto& family = people().at(person).family;
    const bool deprived = deciles.at(area) <= 4;
    families[deprived].insert(family);
    if (members["workless"].contains(family)) {
      workless[deprived].insert(family);
    }
  }
  EXPECT_GT(static_cast<double>(workless[true].size()) / static_cast<double>(families[true].size()),
            static_cast<double>(workless[false].size()) / static_cast<double>(families[false].size()));
}

TEST(Registrations, lag_behind_births) {
  int late = 0;
  for (const auto& row : the_county().rows("registrations", {"person", "registered"})) {
    const auto& person = people().at(row[0]);
    if (person.role == "child" && !person.birth_date.empty()) {
      EXPECT_GT(row[1], person.birth_date) << row[0];
      ++late;
    }
  }
  EXPECT_GT(late, 400);
}

}  // namespace
}  // namespace demo::test
