// Of whom the rows of a list of births are: a child, a baby or a family that is held, or nobody whom we know.
#include <gmock/gmock.h>

#include "birth_lists.hpp"
#include "families/closures.hpp"

namespace {

using list_county::desk;
using list_county::hill;
using list_county::taker;

class TheLinkingOfBirths : public list_county::WithBirthLists {};

HEARTH_ON_BOTH_DATABASES(TheLinkingOfBirths);

TEST_P(TheLinkingOfBirths, knows_a_child_a_baby_and_a_family_that_are_held) {
  write(
      "update person set role = 'expected', birth_date = '2026-10-20', forename = null where authority = :authority"
      " and key = 'P2'");
  const auto said = taken_in(
      ",ADA,Smith,1/1/2024,F,Mary,Archer,,,,CT1 2BB,,yes\n"             // by forename, day and mother
      ",Bo,Archer,25/9/2026,M,Mary,Archer,5/5/1990,,,ME4 4AA,,yes\n"    // expected on 20 October
      ",Cara,Archer,25/9/2026,F,Mary,Archer,5/5/1990,,,ME4 4AA,,yes\n"  // the other twin
      ",Dee,=1+1,1/6/2022,F,,,,,,CT1 2BB,,yes\n");                      // by both names, day and postcode
  EXPECT_EQ(said.at("held"), 2) << said;
  EXPECT_EQ(said.at("expected"), 1);
  EXPECT_EQ(said.at("family"), 1);
  EXPECT_EQ(said.at("new"), 0);
  const auto family = Json::parse(json("/families/" + family_id("F1"), desk()));
  std::map<std::string, std::string> members;
  for (const auto& member : family.at("members")) {
    members[member.at("who")] = member.at("role");
  }
  EXPECT_EQ(members.at("Bo Archer"), "child");
  EXPECT_EQ(members.at("Cara Archer"), "child");
  EXPECT_EQ(members.size(), 4U) << family.at("members");
}

TEST_P(TheLinkingOfBirths, links_nobody_by_half_a_likeness_or_where_two_could_be_meant) {
  write(
      "insert into family (authority, family, id, key, counts_as) values (:authority, 90,"
      " '01999999-9999-7999-8999-999999999990', 'F90', 90)");
  write(
      "insert into person (authority, person, id, key, family, role, forename, surname, birth_date, counts_as) values"
      " (:authority, 90, '01999999-9999-7999-8999-999999999991', 'P90', 90, 'carer', 'Mary', 'Archer', '1990-05-05',"
      " 90)");
  const auto said = taken_in(
      ",Bo,Archer,25/9/2026,M,Mary,Archer,5/5/1990,,,ME4 4AA,,yes\n"   // two families have such a mother
      ",Cal,Archer,24/9/2026,M,Maria,Archer,,,,ME4 4AA,,yes\n"         // half alike
      ",Dan,Hart,23/9/2026,M,Mary,Archer,5/5/1991,,,ME4 4AA,,yes\n");  // another birth date
  EXPECT_EQ(said.at("new"), 3) << said;
}

TEST_P(TheLinkingOfBirths, writes_twins_into_one_family) {
  const auto said = taken_in(
      ",Ivy,Hill,3/9/2026,F,Hana,Hill,1/2/1995,,,ME4 4AA,,yes\n"
      ",Ida,Hill,3/9/2026,F,Hana,Hill,1/2/1995,,,ME4 4AA,,yes\n");
  EXPECT_EQ(said.at("new"), 2);
  const auto found = families_found("ida hill", desk());
  ASSERT_FALSE(found.empty());  // the best first: others sound like it
  EXPECT_EQ(Json::parse(json("/families/" + found[0].at("family").get<std::string>(), desk())).at("members").size(),
            3U);
}

TEST_P(TheLinkingOfBirths, takes_in_the_twin_of_a_child_whom_it_took_in_before) {
  taken_in(hill);
  EXPECT_EQ(taken_in(",Ida,Hill,3/9/2026,F,Hana,Hill,1/2/1995,,,ME4 4AA,,yes\n").at("family"), 1);
  const auto both = hill + ",Ida,Hill,3/9/2026,F,Hana,Hill,1/2/1995,,,ME4 4AA,,yes\n";
  EXPECT_EQ(taken_in(both + ",Ina,Hill,3/9/2026,F,Hana,Hill,1/2/1995,,,ME4 4AA,,yes\n").at("family"), 1);
  EXPECT_EQ(taken_in(both).at("held"), 2);
  const auto found = families_found("ina hill", desk());
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(Json::parse(json("/families/" + found[0].at("family").get<std::string>(), desk())).at("members").size(),
            4U);
}

TEST_P(TheLinkingOfBirths, takes_in_the_child_of_another_mother_however_like_a_neighbours) {
  taken_in(hill);
  const auto said = outcome(sent(
      ",Ida,Hill,3/9/2026,F,Jane,Hill,,,,ME4 4AA,,yes\n"              // the surname
      ",Ivy,Holm,3/9/2026,F,Jill,Holm,,,,ME4 4AA,,yes\n"              // the forename
      ",Ivy,Hill,3/9/2026,F,Hope,Hill,,,,ME4 4AA,,yes\n"              // both
      ",Baby,Hill,3/9/2026,F,Hana,Hill,9/9/1999,,,ME4 4AA,,yes\n"));  // no forename yet, and a mother of another age
  EXPECT_EQ(said.at("new"), 4) << said;
  EXPECT_EQ(said.at("held"), 0);
}

TEST_P(TheLinkingOfBirths, takes_a_baby_without_a_forename_for_the_one_whom_we_hold_and_for_one_alone) {
  taken_in(hill);
  const std::string baby = ",Baby,Hill,3/9/2026,F,Hana,Hill,1/2/1995,,,ME4 4AA,,yes\n";
  EXPECT_EQ(outcome(sent(baby)).at("held"), 1);
  EXPECT_EQ(outcome(sent(",Baby boy,Hill,3/9/2026,M,Hana,Hill,1/2/1995,,,ME4 4AA,,yes\n")).at("family"), 1);
  const auto both = outcome(sent(baby + hill));
  EXPECT_EQ(both.at("held"), 1) << "the named one is held, so the other is the twin";
  EXPECT_EQ(both.at("family"), 1);
  const std::string twins =
      ",Twin 1,Holm,4/9/2026,F,Jill,Holm,,,,ME4 4AA,,yes\n,Twin 2,Holm,4/9/2026,F,Jill,Holm,,,,ME4 4AA,,yes\n";
  EXPECT_EQ(taken_in(twins).at("new"), 2);
  EXPECT_EQ(taken_in(twins).at("held"), 2);
  EXPECT_EQ(taken_in(",Jo,Holm,4/9/2026,F,Jill,Holm,,,,ME4 4AA,,yes\n,Joy,Holm,4/9/2026,F,Jill,Holm,,,,ME4 4AA,,yes\n")
                .at("held"),
            2);
}

TEST_P(TheLinkingOfBirths, neither_finds_nor_changes_a_family_that_is_closed_to_its_sender) {
  const auto family = number_of("F1");
  database().write([&](db::Session& session) {
    families::close_family(session, {"somebody", 7, database().env().instant()},
                           {.id = database().env().new_id(),
                            .family = family,
                            .kind = "adoption",
                            .reason = "Found by a list",
                            .review_on = base::Date::parse("2027-03-01").value(),
                            .people = {7}});
  });
  const std::string bo = ",Bo,Archer,25/9/2026,M,Mary,Archer,5/5/1990,,,ME4 4AA,,yes\n";
  const std::string ada = ",Ada,Archer,1/1/2024,F,Mary,Archer,5/5/1990,,,ME4 4AA,,yes\n";
  auto named = taker();
  named.account = 7;
  EXPECT_EQ(outcome(sent(bo + ada, named), named).at("new"), 0);
  EXPECT_EQ(outcome(sent(bo + ada)).at("new"), 2);
  taken_in(bo + ada);
  const auto found = families_found("bo archer", desk());
  ASSERT_FALSE(found.empty());
  EXPECT_NE(found[0].at("family").get<std::string>(), family_id("F1"));
  EXPECT_EQ(taken_in(bo + ada).at("held"), 2) << "in the families that were made of it";
}

}  // namespace
