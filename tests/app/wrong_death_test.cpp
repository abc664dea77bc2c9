// That somebody died was written down wrongly: taken back, or of another day.
#include <gmock/gmock.h>

#include "changing_families.hpp"
#include "families/joins.hpp"

namespace {

using list_county::desk;
using Json = nlohmann::json;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class AWrongDeath : public list_county::ChangingFamilies {
 protected:
  void dies(const std::string& who, const std::string& day) {
    ASSERT_TRUE(done(of("F1") + "/leave/" + person("F1", who), {{"what", "died"}, {"from", day}}));
  }
  bool corrected(const std::string& who, const std::string& day, const std::string& reason = "another_person") {
    return done(of("F1") + "/correct/" + person("F1", who), {{"died", day}, {"reason", reason}});
  }
  Json died(const std::string& who) {
    for (const auto& member : list("F1", "members")) {
      if (member.at("forename").get<std::string>() + " Archer" == who) {
        return member.at("died");
      }
    }
    return "nobody";
  }
  /// Of each fact of a kind that somebody has, until when it holds.
  std::vector<std::string> ends(const std::string& facts, const std::string& who) {
    std::vector<std::string> all;
    for (const auto& each : list("F1", facts)) {
      if (each.at("who") == who) {
        all.push_back(each.at("to").is_null() ? "still" : each.at("to").get<std::string>());
      }
    }
    return all;
  }
  void give_ada_something_of_everything() {
    take_in("cards", "person,card,from\nP1,20004711,2024-03-01\n");
    take_in("needs", "person,kind,from,words\nP1,allergy,2024-03-01,Nuts\n");
    take_in("contact_details", "person,kind,from,detail\nP6,phone,2024-03-01,07700900111\n");
    take_in("responsibilities", "carer,child,from,relation,parental\nP6,P1,2024-01-01,mother,yes\n");
    catch_up();
  }
};

HEARTH_ON_BOTH_DATABASES(AWrongDeath);

TEST_P(AWrongDeath, is_taken_back_with_a_reason_and_what_it_ended_holds_again) {
  give_ada_something_of_everything();
  const auto before = held("F1");
  dies("Ada Archer", "1 9 2026");
  EXPECT_THAT(ends("homes", "Ada Archer"), ElementsAre("2026-09-01"));
  EXPECT_FALSE(corrected("Ada Archer", "", "")) << "a reason is asked";
  EXPECT_FALSE(corrected("Ada Archer", "", "name_changed")) << "that is none";
  ASSERT_TRUE(corrected("Ada Archer", ""));
  EXPECT_TRUE(died("Ada Archer").is_null());
  for (const auto* facts : {"homes", "registrations", "needs", "cards", "responsibilities", "members"}) {
    EXPECT_EQ(held("F1").at(facts), before.at(facts)) << facts;
  }
  expect_as_made_from_scratch();
  ASSERT_TRUE(corrected("Ada Archer", "")) << "twice";
}

TEST_P(AWrongDeath, that_is_taken_back_is_told_on_the_story_with_what_was_said) {
  dies("Ada Archer", "1 9 2026");
  ASSERT_TRUE(corrected("Ada Archer", ""));
  const auto told = story("F1").dump();
  EXPECT_THAT(told, AllOf(HasSubstr("Ada Archer: date of death put right"),
                          HasSubstr("Was “1 September 2026” until corrected on"), HasSubstr("Since then: “nothing”"),
                          HasSubstr("It was another person"), Not(HasSubstr("\"Died\""))));
}

TEST_P(AWrongDeath, of_another_day_ends_on_that_day_what_ended_on_the_wrong_one) {
  dies("Ada Archer", "1 9 2026");
  EXPECT_FALSE(corrected("Ada Archer", "1 12 2026")) << "it has not come";
  EXPECT_FALSE(corrected("Ada Archer", "31 12 2023")) << "she was not born";
  EXPECT_FALSE(corrected("Ada Archer", "the ninth"));
  ASSERT_TRUE(corrected("Ada Archer", "9 9 2026", "typing"));
  EXPECT_EQ(died("Ada Archer"), "2026-09-09");
  EXPECT_THAT(ends("homes", "Ada Archer"), ElementsAre("2026-09-09"));
  EXPECT_THAT(ends("registrations", "Ada Archer"), ElementsAre("2026-09-09"));
  ASSERT_TRUE(corrected("Ada Archer", "15 1 2024", "typing"));
  EXPECT_THAT(ends("homes", "Ada Archer"), ElementsAre("2024-01-15"));
  EXPECT_TRUE(ends("registrations", "Ada Archer").empty()) << "she was registered after that day";
  expect_as_made_from_scratch();
}

TEST_P(AWrongDeath, brings_nothing_back_where_something_of_its_kind_was_said_since) {
  take_in("contact_details", "person,kind,from,detail\nP6,phone,2024-03-01,07700900111\n");
  dies("Mary Archer", "1 9 2026");
  take_in("contact_details", "person,kind,from,detail\nP6,phone,2026-09-05,07700900222\n");
  catch_up();
  ASSERT_TRUE(corrected("Mary Archer", ""));
  EXPECT_THAT(ends("contact_details", "Mary Archer"), ElementsAre("still", "2026-09-01"));
  EXPECT_THAT(ends("homes", "Mary Archer"), ElementsAre("still"));
}

TEST_P(AWrongDeath, makes_nobody_responsible_again_for_a_child_who_died_themselves) {
  give_ada_something_of_everything();
  dies("Ada Archer", "1 9 2026");
  dies("Mary Archer", "1 9 2026");
  ASSERT_TRUE(corrected("Mary Archer", ""));
  EXPECT_EQ(list("F1", "responsibilities")[0].at("to"), "2026-09-01");
  ASSERT_TRUE(corrected("Ada Archer", ""));
  EXPECT_TRUE(list("F1", "responsibilities")[0].at("to").is_null());
}

TEST_P(AWrongDeath, is_taken_back_of_every_record_of_a_person_whom_two_records_are_of) {
  take_in("people",
          "person,family,role,forename,surname,birth_date,sex,died\n"
          "P7,F7,child,Ada,Archer,2024-01-01,F,2026-08-15\n");
  static constexpr std::string_view words =
      "select person from person where authority = :authority and key in ('P1', 'P7') order by key";
  static constexpr db::Sql both{"test/both", words, words};
  database().write_alone([&](db::Session& session) {
    const auto rows = session.query(both);
    ASSERT_TRUE(families::join_families(session, {"somebody", "test", "2026-09-20T10:00:00.000Z"},
                                        {{rows.at(0).number(0), rows.at(1).number(0)}}, {database().env().new_id()})
                    .has_value());
  });
  catch_up();
  ASSERT_EQ(died("Ada Archer"), "2026-08-15");
  ASSERT_TRUE(corrected("Ada Archer", ""));
  EXPECT_TRUE(died("Ada Archer").is_null());
  expect_as_made_from_scratch();
}

TEST_P(AWrongDeath, of_a_baby_who_is_expected_after_all_is_taken_back_gently) {
  ASSERT_TRUE(done(of("F1") + "/add", {{"role", "expected"},
                                       {"surname", "Archer"},
                                       {"born", "1 12 2026"},
                                       {"lives-1", "yes"},
                                       {"centre", centre()},
                                       {"from", "1 8 2026"}}));
  const auto baby = person("F1", "Archer");
  ASSERT_TRUE(done(of("F1") + "/birth/" + baby, {{"outcome", "ended"}, {"ended", "10 9 2026"}}));
  EXPECT_THAT(page(of("F1") + "/correct/" + baby, desk()),
              AllOf(HasSubstr("There will be no baby, since"), Not(HasSubstr("Date of death"))));
  ASSERT_TRUE(done(of("F1") + "/correct/" + baby, {{"died", ""}, {"reason", "told_otherwise"}}));
  EXPECT_THAT(page(of("F1"), desk()), HasSubstr("/birth/" + baby));
  EXPECT_THAT(ends("registrations", "Archer"), ElementsAre("still"));
  EXPECT_THAT(story("F1").dump(),
              AllOf(HasSubstr("Archer: end of the pregnancy put right"), Not(HasSubstr("date of death"))));
}

TEST_P(AWrongDeath, says_by_name_what_began_since_and_is_not_brought_back) {
  take_in("needs", "person,kind,from,words\nP1,allergy,2026-09-05,Nuts\nP1,medical,2024-03-01,Asthma\n");
  catch_up();
  dies("Ada Archer", "1 9 2026");
  EXPECT_THAT(ends("needs", "Ada Archer"), ElementsAre("2026-09-01")) << "the asthma alone was before";
  const auto form = of("F1") + "/correct/" + person("F1", "Ada Archer");
  EXPECT_THAT(page(form, desk()), AllOf(HasSubstr("allergies: Nuts, since 5 September 2026. Enter it again"),
                                        Not(HasSubstr("health: Asthma"))));
  EXPECT_THAT(story("F1").dump(), AllOf(HasSubstr("Ada Archer: allergies put right"),
                                        HasSubstr("It ended when their death was written down")));
  ASSERT_TRUE(corrected("Ada Archer", ""));
  EXPECT_THAT(ends("needs", "Ada Archer"), ElementsAre("still"));
  dies("Ada Archer", "3 9 2026");
  EXPECT_THAT(page(form, desk()), Not(HasSubstr("Nuts"))) << "that death did not take it";
}

TEST_P(AWrongDeath, names_no_protected_address_among_what_is_not_brought_back) {
  ASSERT_TRUE(done(of("F2") + "/leave/" + person("F2", "Cy Cooper"), {{"what", "died"}, {"from", "1 12 2025"}}));
  const auto form = of("F2") + "/correct/" + person("F2", "Cy Cooper");
  EXPECT_THAT(page(form, desk()), AllOf(HasSubstr("home: a protected address. Enter it again"),
                                        Not(HasSubstr("Hidden Lane")), Not(HasSubstr("ME4 4DD"))));
}

TEST_P(AWrongDeath, says_what_is_not_brought_back_and_is_asked_of_nobody_who_lives) {
  const auto form = of("F1") + "/correct/" + person("F1", "Ada Archer");
  EXPECT_THAT(page(form, desk()), Not(HasSubstr("Date of death")));
  ASSERT_TRUE(done(form, {{"died", "1 9 2026"}, {"reason", "typing"}}));
  EXPECT_TRUE(died("Ada Archer").is_null()) << "a death is said elsewhere";
  dies("Ada Archer", "1 9 2026");
  EXPECT_THAT(page(form, desk()), AllOf(HasSubstr("Date of death"), HasSubstr("1 September 2026"),
                                        HasSubstr("Not brought back"), HasSubstr("stop list")));
}

}  // namespace
