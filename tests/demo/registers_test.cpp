#include <gmock/gmock.h>

#include <map>
#include <set>

#include "package.hpp"

namespace demo::test {
namespace {

using testing::Gt;

TEST(Registers, have_about_as_many_attendances_as_asked_for) {
  EXPECT_NEAR(static_cast<double>(the_county().column("attendances", "session").size()), 12'000, 1'200);
}

TEST(Registers, can_be_empty_or_fuller_than_the_usual) {
  auto options = small();
  options.attendances = 0;
  EXPECT_EQ(Package{options}.column("attendances", "session").size(), 0U);
  options.attendances = 300;
  EXPECT_NEAR(static_cast<double>(Package{options}.column("attendances", "session").size()), 300, 100);
  options.attendances = 30'000;
  EXPECT_NEAR(static_cast<double>(Package{options}.column("attendances", "session").size()), 30'000, 3'000);
}

TEST(Registers, are_in_the_order_of_sessions_and_people) {
  const auto rows = the_county().rows("attendances", {"session", "person"});
  EXPECT_TRUE(std::ranges::is_sorted(rows));
}

TEST(Registers, have_every_status_and_mostly_present) {
  std::map<std::string, int> statuses;
  for (const auto& status : the_county().column("attendances", "status")) {
    ++statuses[status];
  }
  EXPECT_THAT(statuses,
              testing::UnorderedElementsAre(testing::Pair("present", Gt(9000)), testing::Pair("absent", Gt(0)),
                                            testing::Pair("excused", Gt(0)), testing::Pair("booked", Gt(0))));
}

TEST(Registers, name_nobody_present_after_the_last_day) {
  std::map<std::string, std::string> days;
  for (const auto& row : the_county().rows("sessions", {"session", "starts"})) {
    days[row[0]] = row[1].substr(0, 10);
  }
  for (const auto& row : the_county().rows("attendances", {"session", "status"})) {
    EXPECT_TRUE(days.at(row[0]) <= "2026-09-30" || row[1] == "booked") << row[0];
  }
}

TEST(Registers, name_no_child_before_its_birth) {
  std::map<std::string, std::string> days;
  std::map<std::string, std::string> births;
  for (const auto& row : the_county().rows("sessions", {"session", "starts"})) {
    days[row[0]] = row[1].substr(0, 10);
  }
  for (const auto& row : the_county().rows("people", {"person", "birth_date"})) {
    births[row[0]] = row[1];
  }
  for (const auto& row : the_county().rows("attendances", {"session", "person"})) {
    EXPECT_LE(births.at(row[1]), days.at(row[0])) << row[1];
  }
}

TEST(Registers, see_some_children_once_some_often_and_many_never) {
  std::set<std::string> children;
  for (const auto& row : the_county().rows("people", {"person", "role", "birth_date"})) {
    if (row[1] == "child" && row[2] > "2021-09-30") {
      children.insert(row[0]);
    }
  }
  std::map<std::string, int> times;
  for (const auto& person : the_county().column("attendances", "person")) {
    times[person] += children.contains(person) ? 1 : 0;
  }
  int once = 0;
  int often = 0;
  int ever = 0;
  for (const auto& [person, count] : times) {
    once += count == 1 ? 1 : 0;
    often += count >= 10 ? 1 : 0;
    ever += count > 0 ? 1 : 0;
  }
  EXPECT_GT(once, 20);
  EXPECT_GT(often, 50);
  EXPECT_LT(ever, static_cast<int>(children.size()) * 95 / 100);
}

TEST(Contacts, are_of_every_kind) {
  const auto kinds = the_county().column("contacts", "kind");
  EXPECT_EQ(std::set(kinds.begin(), kinds.end()).size(), 5U);
}

TEST(Services, cover_the_seven_themes) {
  const auto themes = the_county().column("services", "theme");
  EXPECT_EQ(std::set(themes.begin(), themes.end()).size(), 7U);
  EXPECT_GE(themes.size(), 30U);
}

}  // namespace
}  // namespace demo::test
