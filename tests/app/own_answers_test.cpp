// What families answered to the questions of the council: changed, put right, left behind, taken out and in.
#include <gmock/gmock.h>

#include "families/joins.hpp"
#include "own_fields.hpp"

namespace {

using namespace own_fields;
using list_county::desk;
using list_county::desk_of_the_county;
using list_county::north;
using list_county::somebody;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class AnOwnAnswer : public WithOwnFields {};

HEARTH_ON_BOTH_DATABASES(AnOwnAnswer);

TEST_P(AnOwnAnswer, is_answered_otherwise_later_and_what_was_answered_before_stays) {
  ask_all();
  const auto family = registered();
  auto then = desk_of_the_county();
  then.today = then.today.plus_days(20);
  const auto gus = name_on(family + "/own-answers", "-own-which_nursery");
  const auto seen = form(family + "/own-answers").at("seen").get<std::string>();
  const http::Pairs changed{{gus, "Bluebells"}, {"own-has_the_family_a_car", ""}, {"from", "10 10 2026"}};
  ASSERT_TRUE(done(family + "/own-answers", with(changed, {{"seen", seen}}), then));
  const auto now = answers(read(family, then));
  EXPECT_EQ(now.at("which_nursery"), "Bluebells");
  EXPECT_FALSE(now.contains("has_the_family_a_car"));
  EXPECT_EQ(now.at("how_many_cots"), "2") << "what was not sent stands";
  EXPECT_EQ(read(family, then).at("own_answers").size(), 5U);
  const auto told = json(family + "/timeline", then);
  EXPECT_THAT(told, AllOf(HasSubstr("Another answer: Which nursery?"), HasSubstr("Bluebells, before Acorns"),
                          HasSubstr("No answer any more: Has the family a car?")));
  const auto before = entries();
  ASSERT_TRUE(done(family + "/own-answers", changed, then));
  EXPECT_EQ(entries(), before) << "sent twice";
  const auto stale = post(family + "/own-answers", then, {{gus, "None"}, {"from", "11 10 2026"}, {"seen", seen}});
  EXPECT_EQ(stale.status(), 422);
  EXPECT_THAT(body(stale), HasSubstr("Somebody changed this after you opened the page"));
  EXPECT_THAT(body(post(family + "/own-answers", then, {{gus, ""}})), HasSubstr("Choose an answer to"));
  EXPECT_EQ(post(family + "/own-answers", then, {{gus, "Chestnuts"}}).status(), 422);
}

TEST_P(AnOwnAnswer, answered_otherwise_on_the_same_day_is_kept_among_the_corrections) {
  ask_all();
  const auto family = registered();
  const auto gina = name_on(family + "/own-answers", "-own-when_did_they_come_to_the_county");
  ASSERT_TRUE(done(family + "/own-answers", {{gina, "2 July 2025"}, {"own-how_many_cots", "3"}}));
  EXPECT_EQ(answers(read(family)).at("when_did_they_come_to_the_county"), "2025-07-02");
  EXPECT_THAT(
      json(family + "/timeline", desk_of_the_county()),
      AllOf(HasSubstr("answer to “How many cots?”"), HasSubstr("When did they come"), HasSubstr("1 June 2025")));
  EXPECT_THAT(json(family + "/timeline", desk()),
              AllOf(HasSubstr("How many cots?"), Not(HasSubstr("When did they come")), Not(HasSubstr("June 2025"))));
}

TEST_P(AnOwnAnswer, whose_choice_was_taken_off_the_list_keeps_the_answer_until_it_is_another) {
  ask_all();
  const auto family = registered();
  EXPECT_EQ(post("/own-fields/which_nursery", registrar(),
                 {{"label", "Which nursery?"}, {"purpose", "To plan."}, {"choices", "Bluebells\nNone"}})
                .status(),
            303);
  EXPECT_THAT(page(family + "/own-answers", desk_of_the_county()), HasSubstr("value=\"Acorns\" selected"));
  const auto gus = name_on(family + "/own-answers", "-own-which_nursery");
  ASSERT_TRUE(done(family + "/own-answers", {{gus, "Acorns"}, {"own-how_many_cots", "1"}}));
  EXPECT_EQ(answers(read(family)).at("which_nursery"), "Acorns");
}

TEST_P(AnOwnAnswer, is_asked_of_whoever_joins_and_ends_with_whoever_leaves_but_not_the_familys) {
  ask_all();
  const auto family = registered();
  const http::Pairs sam{{"role", "carer"},     {"forename", "Sam"},
                        {"surname", "Stone"},  {"relation", "father"},
                        {"from", "30 9 2026"}, {"carer-own-when_did_they_come_to_the_county", "5 5 2020"}};
  ASSERT_TRUE(done(family + "/add", sam));
  EXPECT_EQ(read(family).at("own_answers").size(), 5U);
  EXPECT_FALSE(
      done(family + "/add",
           {{"role", "child"}, {"forename", "Gil"}, {"surname", "Gray"}, {"born", "1 1 2025"}, {"centre", centre()}}))
      << "of a child the nursery must be said";
  auto then = desk_of_the_county();
  then.today = then.today.plus_days(20);
  std::string gina;
  const auto told = form(family + "/move");
  for (const auto& each : told.at("people")) {
    gina = each.at("who") == "Gina Gray" ? each.at("id").get<std::string>() : gina;
  }
  ASSERT_TRUE(done(family + "/leave/" + gina, {{"what", "left"}, {"from", "5 10 2026"}}, then));
  const auto held = read(family, then);
  for (const auto& each : held.at("own_answers")) {
    if (each.at("who") == "Gina Gray") {
      EXPECT_EQ(each.at("to").is_null(), each.at("asked_of") == "family") << each;
    }
  }
  ASSERT_TRUE(done(family + "/own-answers", {{"own-how_many_cots", "4"}, {"from", "6 10 2026"}}, then));
  EXPECT_EQ(answers(read(family, then)).at("how_many_cots"), "4") << "the one that somebody else gave has ended";
}

TEST_P(AnOwnAnswer, is_asked_of_a_baby_at_birth_unless_it_was_before) {
  ask_all();
  const auto family = registered();
  const http::Pairs expected{
      {"role", "expected"}, {"surname", "Gray"}, {"born", "1 10 2026"}, {"centre", centre()}, {"from", "1 9 2026"}};
  ASSERT_TRUE(done(family + "/add", with(expected, {{"forename", "Gil"}})));
  ASSERT_TRUE(done(family + "/add", with(expected, {{"forename", "Gwen"}, {"child-own-which_nursery", "None"}})));
  const auto address = [&](const std::string& who) {
    const auto told = form(family + "/move");
    const auto& people = told.at("people");
    const auto found = std::ranges::find_if(people, [&](const Json& each) { return each.at("who") == who; });
    return family + "/birth/" + found->at("id").get<std::string>();
  };
  const auto born = [](const char* forename) {
    return http::Pairs{{"outcome", "born"}, {"forename", forename}, {"surname", "Gray"}, {"born", "28 9 2026"}};
  };
  const auto gil = address("Gil Gray");
  const auto gwen = address("Gwen Gray");
  EXPECT_THAT(page(gil, desk_of_the_county()), HasSubstr("Which nursery?"));
  EXPECT_THAT(page(gwen, desk_of_the_county()), Not(HasSubstr("Which nursery?")));
  EXPECT_FALSE(done(gil, born("Gil"))) << "what must be answered is";
  for (auto twice = 0; twice < 2; ++twice) {
    ASSERT_TRUE(done(gil, with(born("Gil"), {{"child-own-which_nursery", "Bluebells"}})));
  }
  ASSERT_TRUE(done(gwen, born("Gwen")));
  std::map<std::string, std::string> all;
  const auto told = read(family);
  for (const auto& each : told.at("own_answers")) {
    if (each.at("field") == "which_nursery") {
      all.emplace(each.at("who"), each.at("answer"));
    }
  }
  EXPECT_EQ(all, (std::map<std::string, std::string>{
                     {"Gil Gray", "Bluebells"}, {"Gus Gray", "Acorns"}, {"Gwen Gray", "None"}}));
}

TEST_P(AnOwnAnswer, leaves_what_was_answered_in_the_journal_for_whoever_has_the_familys_key_alone) {
  ask_all();
  const auto family = registered();
  ASSERT_TRUE(done(family + "/own-answers", {{"own-how_many_cots", "7700770"}}));
  database().read([&](db::Session& session) {
    db::entries_after(session, 0, [&](const db::Recorded& recorded) {
      if (recorded.entry.kind == "family") {
        EXPECT_THAT(recorded.entry.detail,
                    AllOf(Not(HasSubstr("Acorns")), Not(HasSubstr("2025-06")), Not(HasSubstr("own_"))));
      }
      EXPECT_THAT(recorded.entry.detail, Not(HasSubstr("7700770")));
    });
  });
}

TEST_P(AnOwnAnswer, goes_out_with_its_answers_and_comes_in_elsewhere_as_it_was) {
  ask_all();
  registered();
  EXPECT_EQ(post("/own-fields/how_many_cots/close", registrar(), {}).status(), 303);
  EXPECT_THAT(exported("own_fields"),
              AllOf(HasSubstr("field,asked_of,label,hint,purpose,type,choices,required,sensitive,opened,closed"),
                    HasSubstr("which_nursery,child,Which nursery?,,So that we can plan with it.,choice,"
                              "Acorns|Bluebells|None,yes,no,2026-09-30,")));
  EXPECT_THAT(exported("own_answers"), HasSubstr(",when_did_they_come_to_the_county,2026-09-30,2025-06-01,"));
  expect_out_and_in_again_as_it_was({"own_fields", "own_answers"});
}

TEST_P(AnOwnAnswer, of_a_package_is_asked_whatever_its_key_and_read_whatever_its_answers) {
  take_in("own_fields",
          "field,asked_of,label,purpose,type,choices,required,sensitive,opened\n"
          "Ünser Feld/1,family,Pets?,To plan.,text,,no,no,2026-01-01\nlist,child,Which?,To plan.,choice,,no,no,"
          "2026-01-01\n");
  take_in("own_answers", "person,field,from,words\nP6,Ünser Feld/1,2026-02-01,A dog\nP1,list,2026-02-01,any\n");
  EXPECT_THAT(page(of("F1"), desk_of_the_county()), AllOf(HasSubstr("Pets?"), HasSubstr("A dog")));
  const auto name = name_on(of("F1") + "/own-answers", "own-%C3%9Cnser%20Feld%2F1");
  ASSERT_TRUE(done(of("F1") + "/own-answers", {{name, "A cat"}, {"from", "1 9 2026"}}));
  EXPECT_EQ(answers(held("F1")).at("Ünser Feld/1"), "A cat");
  EXPECT_EQ(get("/own-fields/%C3%9Cnser%20Feld%2F1", registrar()).status(), 200);
  const auto at = begun(desk());
  EXPECT_EQ(post(at + "/needs", desk(), {{name, "A fish"}, {"go", "keep"}}).status(), 204);
  EXPECT_THAT(page(at + "/needs", desk()), HasSubstr("A fish"));
}

TEST_P(AnOwnAnswer, that_no_county_has_changes_nothing) {
  const auto at = begun(desk());
  EXPECT_THAT(page(at + "/needs", desk()), Not(HasSubstr("Why we ask")));
  EXPECT_THAT(page(of("F1"), desk()), Not(HasSubstr("the council asks")));
  EXPECT_EQ(get(of("F1") + "/own-answers", desk()).status(), 404);
}

TEST_P(AnOwnAnswer, counts_as_what_came_since_a_join_and_is_parted_with_the_record) {
  ask(nursery);
  static constexpr std::string_view words = "select person from person where authority = :authority and key = :key";
  static constexpr db::Sql by_key{"test/person", words, words};
  take_in("own_answers",
          "person,field,from,words\nP1,which_nursery,2026-05-01,None\nP1,which_nursery,2026-08-01,Acorns\n");
  database().write([&](db::Session& session) {
    const auto ada = session.query(by_key, {{"key", "P1"}}).at(0).number(0);
    const auto ben = session.query(by_key, {{"key", "P2"}}).at(0).number(0);
    const auto since = base::Date::parse("2026-07-01").value();
    EXPECT_EQ(families::facts_since(session, ada, since), 1);
    families::move_facts(session, ada, ben, since);
    EXPECT_EQ(families::facts_since(session, ada, since), 0);
    EXPECT_EQ(families::facts_since(session, ben, since), 1);
  });
}

}  // namespace
