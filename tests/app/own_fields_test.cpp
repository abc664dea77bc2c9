// What the council asks of its own: set on a page, asked when a family registers, shown, changed, taken out and in.
#include "own_fields.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/database.hpp"
#include "interchange/export.hpp"
#include "interchange/import.hpp"

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

class AnOwnField : public WithOwnFields {};

HEARTH_ON_BOTH_DATABASES(AnOwnField);

TEST_P(AnOwnField, is_added_with_why_it_is_asked_and_journalled) {
  const auto before = entries();
  ask(nursery);
  const auto all = fields();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].at("field"), "which_nursery");
  EXPECT_EQ(all[0].at("choices"), Json({"Acorns", "Bluebells", "None"}));
  EXPECT_EQ(all[0].at("required"), true);
  EXPECT_EQ(all[0].at("opened"), list_county::today);
  EXPECT_EQ(entries(), before + 1);
  ask(nursery);
  EXPECT_EQ(entries(), before + 1) << "sent twice";
  EXPECT_THAT(page("/own-fields", registrar()), AllOf(HasSubstr("Which nursery?"), HasSubstr("Must be answered")));
}

TEST_P(AnOwnField, that_cannot_be_right_says_so_beside_the_field_and_loses_nothing) {
  const auto answer =
      post("/own-fields", registrar(),
           {{"label", "Which bus?"}, {"asked_of", "pet"}, {"type", "choice"}, {"choices", "12\r\n13 | 14\r\n12"}});
  EXPECT_EQ(answer.status(), 422);
  EXPECT_THAT(body(answer),
              AllOf(HasSubstr("Enter why it is asked."), HasSubstr("Choose of whom it is asked."),
                    HasSubstr("without the sign |"), HasSubstr("value=\"Which bus?\""), HasSubstr("13 | 14")));
  EXPECT_EQ(post("/own-fields", registrar(), {}).status(), 422);
  auto twice = nursery;
  twice[4].value = "Acorns\r\nAcorns";
  EXPECT_THAT(body(post("/own-fields", registrar(), twice)), HasSubstr("Leave “Acorns” only once."));
  EXPECT_TRUE(fields().empty());
  ask(car);
  auto again = car;
  again[1].value = "For another reason.";
  EXPECT_THAT(body(post("/own-fields", registrar(), again)), HasSubstr("This is asked already."));
}

TEST_P(AnOwnField, is_the_matter_of_whoever_may_say_it_for_the_whole_county) {
  ask(car);
  const auto of_the_north = somebody(north, {Permission::manage_registration});
  EXPECT_THAT(page("/own-fields", of_the_north), AllOf(HasSubstr("Has the family a car?"), Not(HasSubstr("<form"))));
  EXPECT_THAT(page("/own-fields/has_the_family_a_car", of_the_north), Not(HasSubstr("<form")));
  for (const auto* address : {"/own-fields", "/own-fields/has_the_family_a_car",
                              "/own-fields/has_the_family_a_car/close", "/required-questions"}) {
    EXPECT_EQ(post(address, of_the_north, nursery).status(), 403) << address;
    EXPECT_EQ(post(address, desk(), nursery).status(), 403) << address;
  }
  EXPECT_EQ(get("/own-fields", desk()).status(), 403);
  EXPECT_EQ(get("/own-fields/none", registrar()).status(), 404);
  EXPECT_EQ(post("/own-fields/none", registrar(), car).status(), 404);
  EXPECT_EQ(post("/own-fields/none/close", registrar(), {}).status(), 404);
}

TEST_P(AnOwnField, keeps_its_type_and_stays_sensitive_however_its_words_change) {
  ask(arrived);
  const std::string at = "/own-fields/when_did_they_come_to_the_county";
  const http::Pairs changed{
      {"label", "Since when here?"}, {"purpose", "To invite."}, {"type", "text"}, {"asked_of", "child"}};
  EXPECT_EQ(post(at, registrar(), changed).status(), 303);
  const auto field = fields().at(0);
  EXPECT_EQ(field.at("label"), "Since when here?");
  EXPECT_EQ(field.at("type"), "date");
  EXPECT_EQ(field.at("asked_of"), "carer");
  EXPECT_EQ(field.at("sensitive"), true);
  const auto stale = post(at, registrar(), with(changed, {{"seen", "what was there before"}}));
  EXPECT_EQ(stale.status(), 422);
  EXPECT_THAT(body(stale), HasSubstr("Somebody changed this question after you opened the page"));
  EXPECT_EQ(post(at, registrar(), {{"label", ""}, {"purpose", "x"}}).status(), 422);
}

TEST_P(AnOwnField, is_asked_in_its_step_with_why_and_checked_by_its_type) {
  ask_all();
  const auto at = begun(desk());
  EXPECT_THAT(page(at + "/children", desk()),
              AllOf(HasSubstr("Which nursery?"), HasSubstr("Why we ask: So that we can plan with it."),
                    HasSubstr("Bluebells"), Not(HasSubstr("a car?"))));
  EXPECT_THAT(page(at + "/needs", desk()),
              AllOf(HasSubstr("Or the use of one. Why we ask: To choose a centre"), HasSubstr("How many cots?")));
  auto fields = children();
  fields.back().value = "Chestnuts";
  EXPECT_EQ(wrong(at, "children", fields, fields.back().name), "Choose one from the list.");
  fields.back().value = "";
  EXPECT_EQ(wrong(at, "children", fields, fields.back().name), "Choose an answer to “Which nursery?”.");
  fields.push_back({"child-1-expected", "yes"});
  fields[3].value = "1 1 2027";
  EXPECT_EQ(sent(at, "children", fields).status(), 303) << "of a baby who is expected nothing must be answered";
  EXPECT_EQ(wrong(at, "needs", {{"own-how_many_cots", "two"}}, "own-how_many_cots"),
            "Enter a whole number in digits, like 12.");
  EXPECT_EQ(wrong(at, "needs", {{"own-has_the_family_a_car", "maybe"}}, "own-has_the_family_a_car"),
            "Choose yes or no.");
  EXPECT_EQ(wrong(at, "needs", {{"own-how_many_cots", "99999999999"}}, "own-how_many_cots"),
            "Enter a whole number in digits, like 12.");
}

TEST_P(AnOwnField, is_answered_checked_with_the_family_and_held_with_it) {
  ask_all();
  const auto at = begun(desk_of_the_county());
  sent(at, "children", children(), desk_of_the_county());
  sent(at, "carers", carers(), desk_of_the_county());
  sent(at, "home", {{"no-home", "yes"}}, desk_of_the_county());
  sent(at, "needs", {{"own-has_the_family_a_car", "yes"}}, desk_of_the_county());
  sent(at, "centre", {{"centre", centre()}}, desk_of_the_county());
  EXPECT_THAT(page(at + "/check", desk_of_the_county()),
              AllOf(HasSubstr("Gus: Which nursery?"), HasSubstr("Acorns"), HasSubstr("1 June 2025"),
                    HasSubstr("Has the family a car?")));
  const auto family = registered();
  const std::map<std::string, std::string> all{{"which_nursery", "Acorns"},
                                               {"has_the_family_a_car", "yes"},
                                               {"how_many_cots", "2"},
                                               {"when_did_they_come_to_the_county", "2025-06-01"}};
  EXPECT_EQ(answers(read(family)), all);
  const auto held = read(family);
  for (const auto& each : held.at("own_answers")) {
    EXPECT_EQ(each.at("who"), each.at("field") == "which_nursery" ? "Gus Gray" : "Gina Gray") << each;
    EXPECT_EQ(each.at("from"), list_county::today);
  }
  EXPECT_THAT(page(family, desk_of_the_county()),
              AllOf(HasSubstr("What the council asks besides"), HasSubstr("Which nursery?"), HasSubstr("Yes"),
                    HasSubstr("1 June 2025")));
}

TEST_P(AnOwnField, that_is_closed_is_not_asked_any_more_and_what_was_answered_stays) {
  ask_all();
  const auto family = registered();
  auto later = registrar();
  later.today = later.today.plus_days(10);
  auto then = desk_of_the_county();
  then.today = later.today;
  EXPECT_EQ(post("/own-fields/which_nursery/close", later, {}).status(), 303);
  EXPECT_EQ(field("which_nursery").at("closed"), "2026-10-10");
  EXPECT_THAT(page("/own-fields", later), HasSubstr("Not asked any more"));
  EXPECT_EQ(post("/own-fields/which_nursery", later, nursery).status(), 422) << "closed is closed";
  const auto at = begun(then);
  EXPECT_THAT(page(at + "/children", then), Not(HasSubstr("Which nursery?")));
  auto unasked = children();
  unasked.pop_back();
  EXPECT_EQ(sent(at, "children", unasked, then).status(), 303) << "nor required";
  EXPECT_THAT(page(family, then), AllOf(HasSubstr("Which nursery?"), HasSubstr("Acorns")));
  EXPECT_THAT(page(family + "/own-answers", then), Not(HasSubstr("Which nursery?")));
  const auto entry = entries();
  EXPECT_EQ(post("/own-fields/which_nursery/close", later, {}).status(), 303);
  EXPECT_EQ(entries(), entry) << "sent twice";
  ASSERT_EQ(post("/own-fields", later, nursery).status(), 303);
  EXPECT_EQ(field("which_nursery_2").at("opened"), "2026-10-10");
}

TEST_P(AnOwnField, of_a_day_that_is_closed_on_it_is_asked_until_the_next) {
  ask(car);
  EXPECT_EQ(post("/own-fields/has_the_family_a_car/close", registrar(), {}).status(), 303);
  EXPECT_EQ(fields().at(0).at("closed"), "2026-10-01");
}

TEST_P(AnOwnField, that_is_sensitive_is_asked_by_and_shown_to_those_alone_who_see_such) {
  ask_all();
  const auto at = begun(desk());
  EXPECT_THAT(page(at + "/carers", desk()), Not(HasSubstr("When did they come")));
  sent(at, "children", children());
  EXPECT_EQ(sent(at, "carers", carers()).status(), 303);
  sent(at, "home", {{"no-home", "yes"}});
  const auto own = location(post(at + "/register", desk(), {}));
  catch_up();
  EXPECT_FALSE(answers(read(own.substr(0, own.find('?')))).contains("when_did_they_come_to_the_county"))
      << "what is sent without being asked is not taken";
  const auto family = registered();
  for (const auto& told : {page(family, desk()), json(family, desk()), page(family + "/own-answers", desk()),
                           json(family + "/own-answers", desk()), json(family + "/timeline", desk())}) {
    EXPECT_THAT(told,
                AllOf(Not(HasSubstr("When did they come")), Not(HasSubstr("June 2025")), Not(HasSubstr("2025-06"))));
  }
  EXPECT_THAT(json(family, desk()), HasSubstr("Acorns"));
  const auto nameless = somebody(std::nullopt, {Permission::see_family, Permission::see_sensitive_groups});
  EXPECT_TRUE(read(family, nameless).at("own_answers").empty());
}

class ARequiredQuestion : public AnOwnField {
 protected:
  void require(const http::Pairs& ticked) { ASSERT_EQ(post("/required-questions", registrar(), ticked).status(), 303); }
};

HEARTH_ON_BOTH_DATABASES(ARequiredQuestion);

TEST_P(ARequiredQuestion, must_be_answered_by_whoever_registers) {
  require({{"must-child_sex", "yes"},
           {"must-carer_reached", "yes"},
           {"must-carer_born", "yes"},
           {"must-home_street", "yes"},
           {"must-language", "yes"},
           {"must-consents", "yes"},
           {"must-shoe_size", "yes"}});
  const auto at = begun(desk());
  auto gus = children();
  gus.pop_back();
  EXPECT_EQ(wrong(at, "children", gus, "child-1-sex"), "Choose the child's sex.");
  EXPECT_EQ(sent(at, "children", with(gus, {{"child-1-sex", "F"}})).status(), 303);
  auto gina = carers();
  gina.pop_back();
  EXPECT_EQ(wrong(at, "carers", gina, "carer-1-phone"),
            "Enter a telephone number or an e-mail address of one carer at least.");
  EXPECT_EQ(wrong(at, "carers", gina, "carer-1-born"), "Enter the carer's date of birth, like 3 5 1994.");
  EXPECT_EQ(wrong(at, "carers", with(gina, {{"carer-1-born", "31 2 1994"}}), "carer-1-born"),
            "Enter a day that there is, like 3 5 1994.")
      << "one sentence a field";
  gina = with(gina, {{"carer-1-born", "3 5 1994"}, {"carer-1-email", "gina@example.org"}});
  EXPECT_EQ(sent(at, "carers", gina).status(), 303);
  EXPECT_EQ(wrong(at, "home", {{"home-postcode", "ME4 4AA"}}, "home-line1"), "Enter the house and street.");
  EXPECT_EQ(sent(at, "home", {{"no-home", "yes"}}).status(), 303) << "none has no street";
  EXPECT_EQ(wrong(at, "needs", {}, "language"), "Choose the language that is spoken at home.");
  EXPECT_EQ(sent(at, "needs", {{"language", "eng"}}).status(), 303);
  EXPECT_EQ(wrong(at, "consents", {{"consent-photographs", "no"}}, "consent-contact_phone"),
            "Choose yes or no: Contact by telephone or text message.");
  EXPECT_EQ(wrong(at, "consents", {{"consent-photographs", "no"}}, "consent-photographs"), "");
  EXPECT_EQ(post(at + "/register", desk(), {}, "application/json").status(), 422) << "whichever way it is sent";
  require({{"must-carer_phone", "yes"}});
  EXPECT_EQ(wrong(at, "carers", gina, "carer-1-phone"), "Enter a telephone number of one carer at least.");
  require({});
  EXPECT_EQ(sent(at, "children", gus).status(), 303) << "what is no longer ticked is not asked for";
}

TEST_P(ARequiredQuestion, is_journalled_with_what_it_was_and_shown_as_it_stands) {
  const auto before = entries();
  require({{"must-language", "yes"}});
  require({{"must-language", "yes"}});
  EXPECT_EQ(entries(), before + 1) << "once";
  EXPECT_EQ(Json::parse(json("/own-fields", registrar())).at("required"), Json({"language"}));
  const auto reader = somebody(north, {Permission::manage_registration});
  EXPECT_THAT(page("/own-fields", reader), HasSubstr("<li>The language spoken at home</li>"));
}

TEST_P(ARequiredQuestion, goes_out_and_comes_in_again_beside_those_that_are_there) {
  require({{"must-language", "yes"}});
  expect_out_and_in_again_as_it_was({"required_questions"});
  take_in("required_questions", "question\nconsents\nlanguage\n");
  EXPECT_EQ(Json::parse(json("/own-fields", registrar())).at("required"), Json({"consents", "language"}));
}

}  // namespace
