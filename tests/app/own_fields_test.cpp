// What the council asks of its own: set on a page, asked when a family registers, shown, changed, taken out and in.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/database.hpp"
#include "changing_families.hpp"
#include "families/joins.hpp"
#include "interchange/export.hpp"
#include "interchange/import.hpp"

namespace {

using list_county::desk;
using list_county::desk_of_the_county;
using list_county::north;
using list_county::somebody;
using Json = nlohmann::json;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

rights::Asker registrar() { return somebody(std::nullopt, {Permission::manage_registration}); }

const http::Pairs nursery{
    {"label", "Which nursery?"}, {"purpose", "So that we can plan with it."}, {"asked_of", "child"},
    {"type", "choice"},          {"choices", "Acorns\r\nBluebells\r\nNone"},  {"required", "yes"}};
const http::Pairs car{{"label", "Has the family a car?"},
                      {"purpose", "To choose a centre that they can reach."},
                      {"hint", "Or the use of one"},
                      {"asked_of", "family"},
                      {"type", "yes_no"}};
const http::Pairs arrived{{"label", "When did they come to the county?"},
                          {"purpose", "To invite those who are new."},
                          {"asked_of", "carer"},
                          {"type", "date"},
                          {"sensitive", "yes"}};
const http::Pairs cots{
    {"label", "How many cots?"}, {"purpose", "We lend them."}, {"asked_of", "family"}, {"type", "number"}};

http::Pairs with(http::Pairs fields, const http::Pairs& more) {
  fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

class AnOwnField : public list_county::ChangingFamilies {
 protected:
  void ask(const http::Pairs& fields) {
    const auto answer = post("/own-fields", registrar(), fields);
    ASSERT_EQ(answer.status(), 303) << body(answer);
  }
  Json fields() { return Json::parse(json("/own-fields", registrar())).at("own_fields"); }

  Json field(const std::string& key) {
    for (auto& each : fields()) {
      if (each.at("field") == key) {
        return each;
      }
    }
    return {};
  }

  /// The address of a new registration, without its step.
  std::string begun(const rights::Asker& asker) {
    const auto at = location(post("/registrations", asker, {}));
    return at.substr(0, at.rfind('/'));
  }
  http::Response sent(const std::string& at, const std::string& step, const http::Pairs& fields,
                      const rights::Asker& asker = desk()) {
    return post(at + "/" + step, asker, with(fields, {{"go", "on"}}));
  }
  /// What is wrong beside a field of the step; empty where nothing is.
  std::string wrong(const std::string& at, const std::string& step, const http::Pairs& fields,
                    const std::string& field) {
    const auto answer = post(at + "/" + step, desk(), with(fields, {{"go", "on"}}), "application/json");
    if (answer.status() != 422) {
      return {};
    }
    const auto told = Json::parse(body(answer));
    for (const auto& each : told.at("problems")) {
      if (each.at("field") == field) {
        return each.at("message");
      }
    }
    return {};
  }
  http::Pairs children() {
    return {{"children", "1"},
            {"child-1-forename", "Gus"},
            {"child-1-surname", "Gray"},
            {"child-1-born", "3 5 2024"},
            {"child-1-own-which_nursery", "Acorns"}};
  }
  http::Pairs carers() {
    return {{"carers", "1"},
            {"carer-1-forename", "Gina"},
            {"carer-1-relation", "mother"},
            {"carer-1-own-when_did_they_come_to_the_county", "1 June 2025"}};
  }
  /// Registers a family with an answer to each; where it is to be seen.
  std::string registered(const rights::Asker& asker = desk_of_the_county()) {
    const auto at = begun(asker);
    EXPECT_EQ(sent(at, "children", children(), asker).status(), 303);
    EXPECT_EQ(sent(at, "carers", carers(), asker).status(), 303);
    EXPECT_EQ(sent(at, "home", {{"home-line1", "5 High Street"}, {"home-postcode", "ME4 4AA"}}, asker).status(), 303);
    EXPECT_EQ(sent(at, "needs", {{"own-has_the_family_a_car", "yes"}, {"own-how_many_cots", "02"}}, asker).status(),
              303);
    EXPECT_EQ(sent(at, "centre", {{"centre", centre()}}, asker).status(), 303);
    const auto answer = post(at + "/register", asker, {});
    EXPECT_EQ(answer.status(), 303);
    catch_up();
    return location(answer).substr(0, location(answer).find('?'));
  }
  void ask_all() {
    for (const auto& each : {nursery, car, arrived, cots}) {
      ask(each);
    }
  }
  static std::map<std::string, std::string> answers(const Json& family) {
    std::map<std::string, std::string> all;
    for (const auto& each : family.at("own_answers")) {
      if (each.at("to").is_null()) {
        all.emplace(each.at("field"), each.at("answer"));
      }
    }
    return all;
  }
  Json read(const std::string& family, const rights::Asker& asker = desk_of_the_county()) {
    return Json::parse(json(family, asker));
  }
  /// The name of a field on the family's form, by how it ends.
  std::string name_on(const std::string& address, const std::string& ending) {
    const auto told = form(address);
    for (const auto& [name, value] : told.at("fields").items()) {
      if (name.ends_with(ending)) {
        return name;
      }
    }
    ADD_FAILURE() << ending << " is not on the form";
    return {};
  }
};

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

TEST_P(AnOwnField, is_answered_otherwise_later_and_what_was_answered_before_stays) {
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

TEST_P(AnOwnField, answered_otherwise_on_the_same_day_is_kept_among_the_corrections) {
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

TEST_P(AnOwnField, whose_choice_was_taken_off_the_list_keeps_the_answer_until_it_is_another) {
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

TEST_P(AnOwnField, is_asked_of_whoever_joins_and_ends_with_whoever_leaves_but_not_the_familys) {
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

TEST_P(AnOwnField, leaves_what_was_answered_in_the_journal_for_whoever_has_the_familys_key_alone) {
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

TEST_P(AnOwnField, goes_out_with_its_answers_and_comes_in_elsewhere_as_it_was) {
  ask_all();
  registered();
  EXPECT_EQ(post("/own-fields/how_many_cots/close", registrar(), {}).status(), 303);
  EXPECT_THAT(exported("own_fields"),
              AllOf(HasSubstr("field,asked_of,label,hint,purpose,type,choices,required,sensitive,opened,closed"),
                    HasSubstr("which_nursery,child,Which nursery?,,So that we can plan with it.,choice,"
                              "Acorns|Bluebells|None,yes,no,2026-09-30,")));
  EXPECT_THAT(exported("own_answers"), HasSubstr(",when_did_they_come_to_the_county,2026-09-30,2025-06-01,"));
  const support::TemporaryFolder folder;
  ASSERT_TRUE(interchange::export_package(database(), folder.path() / "out"));
  auto elsewhere =
      app::open_database("sqlite:" + (folder.path() / "elsewhere.db").string(), database().env(), false).value();
  std::ostringstream errors;
  auto package = interchange::open_package(folder.path() / "out");
  interchange::import_package(*elsewhere, database().env(), package.value(), {}, errors);
  EXPECT_EQ(errors.str(), "");
  ASSERT_TRUE(interchange::export_package(*elsewhere, folder.path() / "again"));
  for (const auto* file : {"own_fields.csv", "own_answers.csv"}) {
    const auto bytes = [&](const char* of) {
      std::ifstream in{folder.path() / of / file, std::ios::binary};
      return std::string{std::istreambuf_iterator<char>{in}, {}};
    };
    EXPECT_EQ(bytes("again"), bytes("out")) << file;
    EXPECT_NE(bytes("out"), "") << file;
  }
}

TEST_P(AnOwnField, of_a_package_is_asked_whatever_its_key_and_read_whatever_its_answers) {
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

TEST_P(AnOwnField, that_no_county_has_changes_nothing) {
  const auto at = begun(desk());
  EXPECT_THAT(page(at + "/needs", desk()), Not(HasSubstr("Why we ask")));
  EXPECT_THAT(page(of("F1"), desk()), Not(HasSubstr("the council asks")));
  EXPECT_EQ(get(of("F1") + "/own-answers", desk()).status(), 404);
}

TEST_P(AnOwnField, counts_as_what_came_since_a_join_and_is_parted_with_the_record) {
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

}  // namespace
