// A family registers: typed, kept, checked, written, and in the next figure and the next search.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "db/journal.hpp"
#include "families/purge_drafts.hpp"
#include "list_county.hpp"

namespace {

using list_county::desk;
using list_county::north;
using list_county::somebody;
using list_county::south;
using Json = nlohmann::json;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const http::Pairs children{{"children", "2"},
                           {"child-1-forename", "Gus"},
                           {"child-1-surname", "Gray"},
                           {"child-1-born", "3 5 2024"},
                           {"child-1-allergies", "Nuts"},
                           {"child-2-born", "1 12 2026"},
                           {"child-2-expected", "yes"}};
const http::Pairs carers{{"carers", "1"},
                         {"carer-1-forename", "Gina"},
                         {"carer-1-relation", "mother"},
                         {"carer-1-parental", "yes"},
                         {"carer-1-known-as", "Gigi"},
                         {"carer-1-phone", "07700 900 456"}};
const http::Pairs home{{"home-line1", "5 High Street"}, {"home-town", "Chatham"}, {"home-postcode", "me44aa"}};
const http::Pairs needs{{"language", "pol"}, {"interpreter", "yes"}, {"group-lone", "yes"}, {"group-refuge", "yes"}};
const http::Pairs consents{{"consent-contact_phone", "yes"}, {"consent-photographs", "no"}};

constexpr db::Sql newest{"test/newest", "select max(family) from family where authority = :authority",
                         "select max(family) from family where authority = :authority"};

class ARegistration : public list_county::InTheCounty {
 protected:
  static std::string location(const http::Response& answer) {
    for (const auto& [name, value] : answer.headers()) {
      if (name == "Location" || name == "location") {
        return value;
      }
    }
    return {};
  }
  static std::string body(const http::Response& answer) { return std::string{answer.content().bytes()}; }

  /// The address of a new one, without its step.
  std::string begun(const rights::Asker& asker = desk()) {
    const auto at = location(post("/registrations", asker, {}));
    return at.substr(0, at.rfind('/'));
  }
  /// Sends a step on; where it leads.
  std::string sent(const std::string& at, const std::string& step, http::Pairs fields) {
    fields.push_back({"go", "on"});
    const auto answer = post(at + "/" + step, desk(), fields);
    EXPECT_EQ(answer.status(), 303) << body(answer);
    return location(answer);
  }
  std::string typed() {
    const auto at = begun();
    EXPECT_EQ(sent(at, "children", children), at + "/carers");
    EXPECT_EQ(sent(at, "carers", carers), at + "/home");
    EXPECT_EQ(sent(at, "home", home), at + "/needs");
    EXPECT_EQ(sent(at, "needs", needs), at + "/consents");
    EXPECT_EQ(sent(at, "consents", consents), at + "/check") << "there is one centre only to choose";
    return at;
  }
  std::string registered() {
    const auto answer = post(typed() + "/register", desk(), {});
    EXPECT_EQ(answer.status(), 303);
    catch_up();
    return location(answer);
  }
  Json figures() { return Json::parse(json("/places/districts/north?as_at=2026-11-22", desk())).at("groups"); }
  int known(const std::string& group) {
    const auto all = figures();
    return std::ranges::find(all, group, [](const Json& each) { return each.at("group").get<std::string>(); })
        ->at("known");
  }
};

HEARTH_ON_BOTH_DATABASES(ARegistration);

TEST_P(ARegistration, becomes_a_family_with_all_that_was_said) {
  const auto family = Json::parse(json(registered(), desk()));
  ASSERT_EQ(family.at("members").size(), 3U);
  EXPECT_EQ(family.at("members")[0].at("who"), "Gus Gray");
  EXPECT_EQ(family.at("members")[1].at("role"), "expected");
  EXPECT_EQ(family.at("members")[1].at("born"), "2026-12-01");
  EXPECT_EQ(family.at("members")[2].at("who"), "Gina Gray") << "her surname is the first child's";
  EXPECT_EQ(family.at("members")[2].at("language"), "pol");
  EXPECT_EQ(family.at("homes").size(), 3U);
  EXPECT_EQ(family.at("homes")[0].at("postcode"), "ME4 4AA");
  ASSERT_EQ(family.at("registrations").size(), 2U) << "of the child, and of the baby";
  EXPECT_EQ(family.at("registrations")[0].at("centre"), "North centre");
  ASSERT_EQ(family.at("groups").size(), 1U) << "a sensitive group is not for this role to say";
  EXPECT_EQ(family.at("groups")[0].at("source"), "declared");
  EXPECT_EQ(family.at("contact_details")[0].at("detail"), "07700900456");
  EXPECT_EQ(family.at("needs")[0].at("words"), "Nuts");
  EXPECT_EQ(family.at("responsibilities").size(), 2U);
  EXPECT_EQ(family.at("responsibilities")[0].at("parental_responsibility"), true);
  EXPECT_EQ(family.at("consents").size(), 2U) << "what was not asked is not held";
  EXPECT_EQ(family.at("other_names")[0].at("name"), "Gigi");
}

TEST_P(ARegistration, is_in_the_next_figure_and_the_next_search_without_loading_anew) {
  const auto before = known("all");
  const auto lone = known("lone");
  registered();
  EXPECT_EQ(known("all"), before + 1);
  EXPECT_EQ(known("lone"), lone + 1);
  const auto one_by_one = figures();
  const auto found = Json::parse(body(post("/families", desk(), {{"typed", "gus gray"}}, "application/json")));
  EXPECT_EQ(found.at("families").size(), 1U);
  EXPECT_TRUE(Json::parse(body(post("/families", desk(south), {{"typed", "gus gray"}}, "application/json")))
                  .at("families")
                  .empty());
  load_anew();
  EXPECT_EQ(figures(), one_by_one) << "what one made from scratch says";
}

TEST_P(ARegistration, is_kept_as_it_is_typed_right_or_wrong) {
  const auto at = begun();
  const auto kept = post(at + "/children", desk(), {{"children", "1"}, {"child-1-forename", "Gu"}, {"go", "keep"}});
  EXPECT_EQ(kept.status(), 204);
  EXPECT_THAT(page(at + "/children", desk()), HasSubstr("value=\"Gu\""));
  const auto wrong =
      post(at + "/children", desk(),
           {{"children", "1"}, {"child-1-forename", "Gus"}, {"child-1-born", "31 2 2024"}, {"go", "on"}});
  EXPECT_EQ(wrong.status(), 422);
  EXPECT_THAT(body(wrong), AllOf(HasSubstr("Enter a day that there is, like 3 5 2024."),
                                 HasSubstr("Enter the child&#39;s surname."), HasSubstr("value=\"31 2 2024\"")));
  EXPECT_THAT(page(at + "/children", desk()), HasSubstr("value=\"31 2 2024\""));
  EXPECT_THAT(page("/families", desk()), AllOf(HasSubstr("Registrations that you began"), HasSubstr(">Gus</a>")));
  EXPECT_THAT(page(at + "/check", desk()),
              AllOf(HasSubstr("Some answers are missing"), HasSubstr(at + "/carers#carer-1-forename")));
}

TEST_P(ARegistration, takes_rows_as_they_are_needed_and_forgets_a_box_that_is_no_longer_ticked) {
  const auto at = begun();
  auto fields = children;
  fields.push_back({"go", "add-child"});
  EXPECT_EQ(location(post(at + "/children", desk(), fields)), at + "/children#child-3-forename");
  EXPECT_THAT(page(at + "/children", desk()), AllOf(HasSubstr("child-3-forename"), HasSubstr("value=\"Gus\"")));
  const auto is_ticked = [&] {
    const auto text = page(at + "/children", desk());
    const auto box = text.substr(text.find("name=\"child-2-expected\""), 80);
    return box.find("checked") != std::string::npos;
  };
  EXPECT_TRUE(is_ticked());
  auto born = children;
  std::erase_if(born, [](const http::Pair& field) { return field.name == "child-2-expected"; });
  post(at + "/children", desk(), born);
  EXPECT_FALSE(is_ticked());
}

TEST_P(ARegistration, can_be_typed_on_one_page) {
  const auto at = location(post("/registrations", desk(), {{"how", "all"}}));
  EXPECT_TRUE(at.ends_with("/all"));
  http::Pairs all;
  for (const auto* some : {&children, &carers, &home, &needs, &consents}) {
    all.insert(all.end(), some->begin(), some->end());
  }
  all.push_back({"go", "on"});
  EXPECT_TRUE(location(post(at, desk(), all)).ends_with("/check"));
}

TEST_P(ARegistration, holds_each_at_the_address_that_was_said_whoever_is_added_meanwhile) {
  const auto at = begun();
  sent(at, "children", children);
  sent(at, "carers", carers);
  auto both = home;
  both.insert(both.end(), {{"second-home", "yes"},
                           {"other-line1", "7 Refuge Row"},
                           {"other-postcode", "ME4 4DD"},
                           {"other-protected", "yes"},
                           {"go", "on"}});
  const auto nobody = post(at + "/home", desk(), both);
  EXPECT_EQ(nobody.status(), 422);
  EXPECT_THAT(body(nobody), HasSubstr("Say who lives at the other address"));
  both.pop_back();
  both.push_back({"lives-carer-1", "second"});
  sent(at, "home", both);
  auto more = children;
  more.insert(more.end(), {{"child-3-forename", "Gil"}, {"child-3-born", "1 1 2023"}});
  more.front().value = "3";
  sent(at, "children", more);
  EXPECT_THAT(page(at + "/check", desk()),
              HasSubstr("Gina Gray (known as Gigi), Mother, has parental responsibility, at the second address"));
  const auto family = Json::parse(json(location(post(at + "/register", desk(), {})), desk()));
  for (const auto& each : family.at("homes")) {
    EXPECT_EQ(each.at("protected"), each.at("who") == "Gina Gray") << each;
  }
}

TEST_P(ARegistration, of_an_expected_baby_alone_is_found_again) {
  const auto at = begun();
  sent(at, "children",
       {{"children", "1"}, {"child-1-surname", "Hill"}, {"child-1-born", "1 1 2027"}, {"child-1-expected", "yes"}});
  sent(at, "carers",
       {{"carers", "1"},
        {"carer-1-forename", "Hana"},
        {"carer-1-relation", "mother"},
        {"carer-1-phone", "07700 900555"}});
  sent(at, "home", {{"no-home", "yes"}});
  const auto family = location(post(at + "/register", desk(), {}));
  catch_up();
  EXPECT_EQ(get(family, desk()).status(), 200);
  for (const auto* typed : {"hana hill", "900555"}) {
    const auto found = Json::parse(body(post("/families", desk(), {{"typed", typed}}, "application/json")));
    EXPECT_EQ(found.at("families").size(), 1U) << typed;
  }
}

TEST_P(ARegistration, is_kept_however_long_and_in_whatever_letters_it_is_typed) {
  const auto at = begun();
  std::string words = "x";
  for (int i = 0; i < 3000; ++i) {
    words += "é";
  }
  EXPECT_EQ(post(at + "/children", desk(), {{"child-1-medical", words}, {"go", "keep"}}).status(), 204);
}

// The slow twin: everything read anew.
TEST_P(ARegistration, that_is_changed_afterwards_counts_as_one_made_from_scratch) {
  registered();
  const auto change = [&](std::string_view words) {
    const db::Sql sql{"test/change", words, words};
    database().write([&](db::Session& session) {
      session.execute(sql);
      session.record({.actor = "somebody",
                      .origin = "test",
                      .room = "families",
                      .kind = "family",
                      .record = session.query(newest).at(0).number(0),
                      .action = "change",
                      .digest = {},
                      .detail = {}});
    });
    catch_up();
    const auto one_by_one = json("/places/districts/county?as_at=2026-11-22", list_county::who_sees_all());
    const auto list = json("/places/districts/county/list?as_at=2026-11-22&who=known", list_county::who_sees_all());
    load_anew();
    EXPECT_EQ(one_by_one, json("/places/districts/county?as_at=2026-11-22", list_county::who_sees_all())) << words;
    EXPECT_EQ(list, json("/places/districts/county/list?as_at=2026-11-22&who=known", list_county::who_sees_all()))
        << words;
  };
  change("update address set postcode = 'CT1 2BB' where authority = :authority and line1 = '5 High Street'");
  change("update address set protected = 'yes' where authority = :authority and line1 = '5 High Street'");
  change(
      "delete from group_membership where authority = :authority and person in"
      " (select person from person where authority = :authority and surname = 'Gray')");
  change(
      "update person set role = 'child', birth_date = '2026-11-01' where authority = :authority and role = 'expected'");
  change("update person set birth_date = null where authority = :authority and forename = 'Gus'");
  change("delete from registration where authority = :authority and registered = '2026-11-22'");
}

TEST_P(ARegistration, is_not_to_be_read_in_the_database_before_it_is_a_familys) {
  typed();
  static constexpr db::Sql drafts{"test/drafts", "select typed from registration_draft where authority = :authority",
                                  "select typed from registration_draft where authority = :authority"};
  database().read([](db::Session& session) {
    const auto rows = session.query(drafts);
    ASSERT_EQ(rows.size(), 1U);
    for (const auto* secret : {"\"Gus\"", "High Street", "07700"}) {  // no base64 has quotes
      EXPECT_THAT(std::string{rows[0].text(0)}, Not(HasSubstr(secret)));
    }
  });
}

TEST_P(ARegistration, has_no_language_that_could_not_come_in_again) {
  const auto at = begun();
  EXPECT_EQ(post(at + "/needs", desk(), {{"language", "zzz"}, {"go", "on"}}).status(), 422);
}

TEST_P(ARegistration, keeps_what_was_typed_on_the_way_to_one_page) {
  const auto at = begun();
  auto fields = children;
  fields.push_back({"go", "all"});
  EXPECT_EQ(location(post(at + "/children", desk(), fields)), at + "/all");
  EXPECT_THAT(page(at + "/all", desk()), HasSubstr("value=\"Gus\""));
}

TEST_P(ARegistration, tells_a_program_what_is_typed_what_is_wrong_and_who_may_be_the_same) {
  const auto at = begun();
  const auto wrong = post(at + "/children", desk(), {{"child-1-forename", "Ada"}, {"go", "on"}}, "application/json");
  EXPECT_EQ(wrong.status(), 422);
  EXPECT_EQ(Json::parse(json(at + "/children", desk())).at("typed").at("child-1-forename"), "Ada");
  sent(at, "children", {{"child-1-forename", "Ada"}, {"child-1-surname", "Archer"}, {"child-1-born", "1/1/2024"}});
  EXPECT_EQ(get(at + "/check", desk(), "application/json").status(), 422) << "there is no carer yet";
  sent(at, "carers", carers);
  sent(at, "home", home);
  EXPECT_EQ(Json::parse(json(at + "/check", desk())).at("likely_the_same"), Json::array({family_id("F1")}));
}

TEST_P(ARegistration, that_is_sent_twice_makes_one_family) {
  const auto at = typed();
  const auto once = location(post(at + "/register", desk(), {}));
  const auto twice = location(post(at + "/register", desk(), {}));
  EXPECT_EQ(once, twice);
  catch_up();
  const auto found = Json::parse(body(post("/families", desk(), {{"typed", "gus gray"}}, "application/json")));
  EXPECT_EQ(found.at("families").size(), 1U);
}

TEST_P(ARegistration, is_for_whoever_began_it_alone) {
  const auto at = typed();
  auto another = desk();
  another.account = 4711;
  for (const auto* page : {"/children", "/all", "/check"}) {
    EXPECT_EQ(get(at + page, another).status(), 404) << page;
  }
  EXPECT_EQ(post(at + "/children", another, {{"child-1-forename", "X"}, {"go", "keep"}}).status(), 404);
  EXPECT_EQ(post(at + "/register", another, {}).status(), 404);
  post(at + "/discard", another, {});
  EXPECT_EQ(get(at + "/check", desk()).status(), 200) << "it stands";
  EXPECT_EQ(get("/registrations/nonsense/children", desk()).status(), 404);
  post(at + "/discard", desk(), {});
  EXPECT_EQ(get(at + "/check", desk()).status(), 404);
}

TEST_P(ARegistration, asks_first_whether_a_family_that_looks_the_same_is_it) {
  const auto at = begun();
  sent(at, "children",
       {{"children", "1"}, {"child-1-forename", "Ada"}, {"child-1-surname", "Archr"}, {"child-1-born", "1/1/2024"}});
  sent(at, "carers", {{"carers", "1"}, {"carer-1-forename", "Mary"}, {"carer-1-relation", "mother"}});
  sent(at, "home", home);
  const auto text = page(at + "/check", desk());
  EXPECT_THAT(text, AllOf(HasSubstr("Are they registered already?"), HasSubstr("/families/" + family_id("F1")),
                          HasSubstr("They are another family: register them")));
  EXPECT_EQ(looks().back().entry.kind, "search") << "it was shown, so it is in the journal";
}

// Whoever may not see a family is not told that there is one.
TEST_P(ARegistration, says_nothing_of_families_that_the_asker_may_not_see) {
  const auto at = location(post("/registrations", desk(south), {}));
  const auto base = at.substr(0, at.rfind('/'));
  const http::Pairs same{{"children", "1"},
                         {"child-1-forename", "Ada"},
                         {"child-1-surname", "Archer"},
                         {"child-1-born", "1/1/2024"},
                         {"go", "on"}};
  post(base + "/children", desk(south), same);
  post(base + "/carers", desk(south), carers);
  post(base + "/home", desk(south), {{"home-postcode", "CT1 2BB"}});
  const auto text = page(base + "/check", desk(south));
  EXPECT_THAT(text, AllOf(HasSubstr("Register this family"), Not(HasSubstr("registered already"))));
}

TEST_P(ARegistration, keeps_a_protected_address_from_the_search_and_from_other_roles) {
  const auto at = begun();
  sent(at, "children", children);
  sent(at, "carers", carers);
  sent(at, "home", {{"home-line1", "6 Safe Lane"}, {"home-postcode", "ME4 4AA"}, {"home-protected", "yes"}});
  const auto family = location(post(at + "/register", desk(), {}));
  catch_up();
  EXPECT_THAT(page(family, desk()), AllOf(HasSubstr("Address protected"), Not(HasSubstr("Safe Lane"))));
  const auto found = Json::parse(body(post("/families", desk(), {{"typed", "safe lane"}}, "application/json")));
  EXPECT_TRUE(found.at("families").empty());
}

TEST_P(ARegistration, leaves_what_was_said_in_the_journal_for_whoever_has_the_familys_key_alone) {
  registered();
  bool told = false;
  database().read([&](db::Session& session) {
    db::entries_after(session, 0, [&](const db::Recorded& recorded) {
      EXPECT_THAT(recorded.entry.detail, AllOf(Not(HasSubstr("Gray")), Not(HasSubstr("High Street"))));
      told = told || (recorded.entry.kind == "family" && recorded.entry.action == "create" && recorded.entry.rows == 3);
    });
  });
  EXPECT_TRUE(told);
}

TEST_P(ARegistration, goes_out_as_files_and_comes_in_elsewhere_as_it_was) {
  registered();
  expect_out_and_in_again_as_it_was({"contact_details", "needs", "responsibilities", "consents", "other_names"});
}

TEST_P(ARegistration, that_nobody_finished_is_thrown_away_after_thirty_days_without_a_change) {
  const auto old = begun();
  turn_clock(std::chrono::days{20});
  const auto kept = begun();
  const auto purged = [&] {
    return database().write(
        [&](db::Session& session) { return families::purge_drafts(session, database().env().now()); });
  };
  EXPECT_EQ(purged(), 0);
  post(kept + "/children", desk(), {{"child-1-forename", "Gus"}, {"go", "keep"}});
  turn_clock(std::chrono::days{10} + std::chrono::minutes{1});
  EXPECT_EQ(purged(), 1);
  EXPECT_EQ(get(old + "/children", desk()).status(), 404);
  EXPECT_THAT(page(kept + "/children", desk()), HasSubstr("value=\"Gus\""));
}

TEST_P(ARegistration, at_a_postcode_that_the_county_does_not_list_says_so_before_it_is_saved) {
  const auto at = begun();
  sent(at, "children", children);
  sent(at, "carers", carers);
  sent(at, "home", {{"home-line1", "1 New Estate"}, {"home-postcode", "ME4 4ZZ"}});
  EXPECT_THAT(page(at + "/check", desk()), HasSubstr("The county&#39;s list does not hold ME4 4ZZ"));
  sent(at, "home", home);
  EXPECT_THAT(page(at + "/check", desk()), Not(HasSubstr("does not hold")));
}

TEST_P(ARegistration, is_for_those_who_may_register_at_some_open_place) {
  const auto looker = somebody(north, {Permission::see_family, Permission::see_names});
  EXPECT_EQ(post("/registrations", looker, {}).status(), 403);
  EXPECT_THAT(page("/families", looker), Not(HasSubstr("Register")));
  EXPECT_EQ(post("/registrations", desk(rights::Place{"districts", "gone"}), {}).status(), 403);
}

}  // namespace
