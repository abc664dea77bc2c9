#include "recipients.hpp"

#include <gmock/gmock.h>

namespace {

using families::FamilyToWrite;
using families::PostConsent;
using letters::LeftOut;
using testing::ElementsAre;

const auto today = base::Date::parse("2026-09-30").value();
const auto anybody = [](const FamilyToWrite& /*family*/) { return true; };

/// Ada and Ben with Mary at one home.
FamilyToWrite the_archers() {
  FamilyToWrite family{.number = 1, .id = "f1"};
  family.people = {{.person = 1, .role = "child", .forename = "Ada", .surname = "Archer"},
                   {.person = 2, .role = "child", .forename = "Ben", .surname = "Archer"},
                   {.person = 3, .role = "carer", .forename = "Mary", .surname = "Moss", .language = "pol"}};
  for (auto& person : family.people) {
    person.records = {person.person};
  }
  for (const auto person : {1, 2, 3}) {
    family.homes.push_back({.person = person, .line1 = "1 High Street", .town = "Chatham", .postcode = "ME4 4AA"});
  }
  return family;
}

letters::Recipients written_to(const FamilyToWrite& family, std::vector<std::int64_t> children = {1, 2},
                               bool asked_only = false) {
  return letters::recipients_of({&family, 1}, children, anybody, asked_only, today);
}

std::optional<LeftOut> why_left_out(const FamilyToWrite& family, bool asked_only = false) {
  const auto all = written_to(family, {1, 2}, asked_only);
  EXPECT_EQ(all.left_out.size() + all.families, 1U);
  return all.left_out.empty() ? std::nullopt : std::optional{all.left_out[0].reason};
}

TEST(Recipients, are_one_household_for_those_who_share_a_home) {
  const auto all = written_to(the_archers());
  ASSERT_EQ(all.households.size(), 1U);
  const auto& household = all.households[0];
  EXPECT_EQ(household.to, "To the parent or carer of Ada and Ben Archer");
  EXPECT_THAT(household.address, ElementsAre("1 High Street", "Chatham", "ME4 4AA"));
  EXPECT_EQ(household.carers_words, "Mary Moss");
  EXPECT_EQ(household.children_words, "Ada and Ben");
  EXPECT_EQ(household.language, "pol");
  EXPECT_EQ(all.never_asked, 1U);
}

TEST(Recipients, are_written_to_for_the_children_of_the_list_alone) {
  EXPECT_EQ(written_to(the_archers(), {2}).households.at(0).to, "To the parent or carer of Ben Archer");
  EXPECT_EQ(written_to(the_archers(), {3'000}).left_out.at(0).reason, LeftOut::no_address);
}

TEST(Recipients, are_left_out_for_the_gravest_reason) {
  auto family = the_archers();
  EXPECT_EQ(why_left_out(family), std::nullopt);
  EXPECT_EQ(why_left_out(family, true), LeftOut::never_asked);
  family.post = PostConsent::given;
  EXPECT_EQ(why_left_out(family, true), std::nullopt);
  family.post = PostConsent::refused;
  EXPECT_EQ(why_left_out(family), LeftOut::refused);
  family.people[1].died = base::Date::parse("2025-10-01").value();
  EXPECT_EQ(why_left_out(family), LeftOut::bereaved);
  family.homes[2].is_protected = true;
  EXPECT_EQ(why_left_out(family), LeftOut::protected_address) << "one protected home protects all";
  family.is_stopped = true;
  EXPECT_EQ(why_left_out(family), LeftOut::stopped);
  const auto not_yours = letters::recipients_of(
      {&family, 1}, std::vector<std::int64_t>{1}, [](const FamilyToWrite& /*family*/) { return false; }, false, today);
  EXPECT_EQ(not_yours.left_out.at(0).reason, LeftOut::not_yours);
  EXPECT_EQ(not_yours.left_out.at(0).id, "");
  EXPECT_EQ(not_yours.left_out.at(0).name, "");
}

TEST(Recipients, are_never_told_of_somebody_who_died) {
  auto family = the_archers();
  family.people[0].died = base::Date::parse("2024-01-01").value();
  EXPECT_EQ(written_to(family).households.at(0).to, "To the parent or carer of Ben Archer");
  family.people[2].died = base::Date::parse("2024-01-01").value();
  EXPECT_EQ(written_to(family).households.at(0).carers_words, "parent or carer");
}

TEST(Recipients, in_two_homes_are_two_households_that_do_not_name_each_other) {
  auto family = the_archers();
  family.people.push_back({.person = 4, .role = "carer", .forename = "Tom", .surname = "Archer"});
  for (const auto person : {1, 4}) {
    family.homes.push_back({.person = person, .line1 = "2 Low Street", .postcode = "ME4 4AB"});
  }
  const auto all = written_to(family);
  ASSERT_EQ(all.households.size(), 2U);
  EXPECT_EQ(all.families, 1U);
  EXPECT_EQ(all.households[0].carers_words, "Mary Moss");
  EXPECT_EQ(all.households[1].carers_words, "Tom Archer");
  EXPECT_EQ(all.households[1].to, "To the parent or carer of Ada Archer");
}

TEST(Recipients, have_their_names_together) {
  const families::PersonToWrite ada{.forename = "Ada", .surname = "Archer"};
  const families::PersonToWrite ben{.forename = "Ben", .surname = "Archer"};
  const families::PersonToWrite cy{.forename = "Cy", .surname = "Cooper"};
  const families::PersonToWrite nobody{};
  const auto together = [](std::vector<const families::PersonToWrite*> people) {
    return letters::names_together(people);
  };
  EXPECT_EQ(together({&ada}), "Ada Archer");
  EXPECT_EQ(together({&ada, &ben}), "Ada and Ben Archer");
  EXPECT_EQ(together({&ada, &cy}), "Ada Archer and Cy Cooper");
  EXPECT_EQ(together({&ada, &ben, &cy}), "Ada, Ben Archer and Cy Cooper");
  EXPECT_EQ(together({&nobody}), "");
}

}  // namespace
