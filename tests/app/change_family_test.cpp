// A family changes after it registered: each change a form of its own, dated, journalled, and in the next figure.
#include <gmock/gmock.h>

#include "changing_families.hpp"
#include "families/data_key.hpp"

namespace {

using list_county::desk;
using list_county::desk_of_the_county;
using list_county::new_home;
using list_county::north;
using list_county::somebody;
using list_county::south;
using list_county::who_sees_all;
using Json = nlohmann::json;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class AChange : public list_county::ChangingFamilies {};

HEARTH_ON_BOTH_DATABASES(AChange);

TEST_P(AChange, by_two_at_once_is_told_to_the_later_who_keeps_what_they_typed) {
  auto first = http::Pairs{{"phone-" + person("F1", "Mary Archer"), "07700 900 111"}, {"from", "2 9 2026"}};
  auto later = http::Pairs{{"phone-" + person("F1", "Mary Archer"), "07700 900 222"}, {"from", "3 9 2026"}};
  const auto seen = form(of("F1") + "/details").at("seen").get<std::string>();
  first.push_back({"seen", seen});
  later.push_back({"seen", seen});
  ASSERT_TRUE(done(of("F1") + "/details", first));
  const auto told = post(of("F1") + "/details", desk(), later);
  EXPECT_EQ(told.status(), 422);
  EXPECT_THAT(body(told), AllOf(HasSubstr("Somebody changed this after you opened the page"), HasSubstr("07700900111"),
                                HasSubstr("value=\"07700 900 222\"")));
  later.back().value = form(of("F1") + "/details").at("seen");
  EXPECT_TRUE(done(of("F1") + "/details", later));
  const auto details = held("F1").at("contact_details");
  ASSERT_EQ(details.size(), 2U) << "what was before stays, and has ended";
  EXPECT_EQ(details[0].at("detail"), "07700900222");
  EXPECT_EQ(details[1].at("to"), "2026-09-03");
  EXPECT_EQ(found("900222").size(), 1U);
  EXPECT_TRUE(found("900111").empty());
}

TEST_P(AChange, of_how_they_are_reached_can_be_an_end) {
  const auto mary = person("F1", "Mary Archer");
  ASSERT_TRUE(done(of("F1") + "/details", {{"email-" + mary, "mary@example.org"}, {"from", "1 9 2026"}}));
  EXPECT_FALSE(done(of("F1") + "/details", {{"email-" + mary, "mary at example"}}));
  ASSERT_TRUE(done(of("F1") + "/details", {{"email-" + mary, ""}, {"from", "5 9 2026"}}));
  EXPECT_EQ(held("F1").at("contact_details")[0].at("to"), "2026-09-05");
}

TEST_P(AChange, adds_a_baby_who_is_expected_then_born_as_the_same_person) {
  const auto mary = person("F1", "Mary Archer");
  ASSERT_TRUE(done(of("F1") + "/add", {{"role", "expected"},
                                       {"surname", "Archer"},
                                       {"born", "1 10 2026"},
                                       {"lives-1", "yes"},
                                       {"relation-" + mary, "mother"},
                                       {"parental-" + mary, "yes"},
                                       {"centre", centre()},
                                       {"from", "1 6 2026"}}));
  expect_as_made_from_scratch();
  const auto baby = person("F1", "Archer");
  EXPECT_THAT(page(of("F1"), desk()), HasSubstr("/birth/" + baby));
  EXPECT_FALSE(done(of("F1") + "/birth/" + baby, {{"outcome", "born"}, {"surname", "Archer"}, {"born", "1 11 2026"}}));
  const http::Pairs born{
      {"outcome", "born"}, {"forename", "Bea"}, {"surname", "Archer"}, {"born", "20 9 2026"}, {"sex", "F"}};
  ASSERT_TRUE(done(of("F1") + "/birth/" + baby, born));
  ASSERT_TRUE(done(of("F1") + "/birth/" + baby, born)) << "twice";
  expect_as_made_from_scratch();
  EXPECT_EQ(person("F1", "Bea Archer"), baby);
  EXPECT_EQ(held("F1").at("members").size(), 4U);
  EXPECT_EQ(held("F1").at("members")[0].at("role"), "child");
  EXPECT_EQ(found("bea archer").size(), 1U);
  const auto told = story("F1").dump();
  EXPECT_THAT(told,
              AllOf(HasSubstr("Was expected on 1 October 2026"), HasSubstr("\"Born\""), Not(HasSubstr("“expected”"))));
}

TEST_P(AChange, that_ends_a_pregnancy_is_gentle_and_leaves_nothing_open) {
  ASSERT_TRUE(done(of("F1") + "/add", {{"role", "expected"},
                                       {"surname", "Archer"},
                                       {"born", "1 12 2026"},
                                       {"lives-1", "yes"},
                                       {"centre", centre()},
                                       {"from", "1 8 2026"}}));
  const auto baby = person("F1", "Archer");
  const auto text = page(of("F1") + "/birth/" + baby, desk());
  EXPECT_THAT(text, AllOf(HasSubstr("We are sorry"), HasSubstr("stop list"), Not(HasSubstr("Died"))));
  ASSERT_TRUE(done(of("F1") + "/birth/" + baby, {{"outcome", "ended"}, {"ended", "10 9 2026"}}));
  expect_as_made_from_scratch();
  for (const auto& registered : list("F1", "registrations")) {
    EXPECT_TRUE(registered.at("who") != "Archer" || registered.at("to") == "2026-09-10");
  }
  EXPECT_THAT(page(of("F1"), desk()), Not(HasSubstr("/birth/" + baby)));
  EXPECT_EQ(story("F1").at(0).at("title"), "The pregnancy ended");
}

TEST_P(AChange, adds_a_child_and_a_carer_once_each) {
  const auto mary = person("F1", "Mary Archer");
  const http::Pairs child{{"role", "child"},    {"forename", "Di"},  {"surname", "Archer"},
                          {"born", "1 5 2025"}, {"lives-1", "yes"},  {"relation-" + mary, "foster_carer"},
                          {"centre", centre()}, {"from", "1 9 2026"}};
  ASSERT_TRUE(done(of("F1") + "/add", child));
  const auto before = entries();
  ASSERT_TRUE(done(of("F1") + "/add", child));
  EXPECT_EQ(entries(), before) << "sent twice";
  expect_as_made_from_scratch();
  EXPECT_EQ(homes_of("F1").size(), 4U);
  EXPECT_EQ(held("F1").at("responsibilities")[0].at("relation"), "foster_carer");
  EXPECT_FALSE(done(of("F1") + "/add", {{"role", "carer"}, {"forename", "Sam"}, {"surname", "Stone"}}));
  ASSERT_TRUE(done(of("F1") + "/add", {{"role", "carer"},
                                       {"forename", "Sam"},
                                       {"surname", "Stone"},
                                       {"relation", "father"},
                                       {"parental", "yes"},
                                       {"phone", "07700900333"},
                                       {"lives-1", "yes"}}));
  EXPECT_EQ(held("F1").at("responsibilities").size(), 4U) << "of each of the three children";
  EXPECT_EQ(found("sam stone").size(), 1U);
}

TEST_P(AChange, adds_twins_who_are_expected_as_two_and_nobody_twice_who_was_seen_there) {
  const http::Pairs baby{{"role", "expected"}, {"surname", "Archer"}, {"born", "1 12 2026"}, {"centre", centre()}};
  const auto seen = [&] { return form(of("F1") + "/add").at("seen").get<std::string>(); };
  const auto with = [](http::Pairs fields, const std::string& what_was_seen) {
    fields.push_back({"seen", what_was_seen});
    return fields;
  };
  const auto first = with(baby, seen());
  ASSERT_TRUE(done(of("F1") + "/add", first));
  ASSERT_TRUE(done(of("F1") + "/add", first)) << "twice";
  EXPECT_EQ(held("F1").at("members").size(), 4U);
  ASSERT_TRUE(done(of("F1") + "/add", with(baby, seen())));
  EXPECT_EQ(held("F1").at("members").size(), 5U) << "a twin";
  expect_as_made_from_scratch();
  const http::Pairs sam{
      {"role", "carer"}, {"forename", "Sam"}, {"surname", "Stone"}, {"relation", "father"}, {"from", "1 8 2026"}};
  ASSERT_TRUE(done(of("F1") + "/add", sam));
  const auto again = post(of("F1") + "/add", list_county::desk_of_the_county(), with(sam, seen()));
  EXPECT_EQ(again.status(), 422);
  EXPECT_THAT(body(again), HasSubstr("Sam Stone is of this family already"));
  ASSERT_TRUE(done(of("F1") + "/leave/" + person("F1", "Sam Stone"), {{"what", "left"}, {"from", "1 9 2026"}}));
  ASSERT_TRUE(done(of("F1") + "/add", with(sam, seen()))) << "he came back";
  EXPECT_EQ(held("F1").at("members").size(), 7U);
}

TEST_P(AChange, lets_a_carer_go_and_keeps_what_was) {
  const auto add =
      http::Pairs{{"role", "carer"},        {"forename", "Sam"}, {"surname", "Stone"}, {"relation", "father"},
                  {"phone", "07700900333"}, {"lives-1", "yes"},  {"from", "1 8 2026"}};
  ASSERT_TRUE(done(of("F1") + "/add", add));
  const auto sam = person("F1", "Sam Stone");
  const http::Pairs goes{{"what", "left"}, {"from", "1 9 2026"}};
  ASSERT_TRUE(done(of("F1") + "/leave/" + sam, goes));
  ASSERT_TRUE(done(of("F1") + "/leave/" + sam, goes)) << "twice";
  for (const auto* facts : {"homes", "contact_details"}) {
    for (const auto& each : list("F1", facts)) {
      EXPECT_EQ(each.at("who") == "Sam Stone", !each.at("to").is_null()) << each;
    }
  }
  EXPECT_THAT(page(of("F1"), desk()), Not(HasSubstr("Sam Stone left, or died")));
  EXPECT_EQ(story("F1").at(0).at("kind"), "responsibility");
}

TEST_P(AChange, tells_that_somebody_died_and_ends_what_held_of_them) {
  const auto ada = person("F1", "Ada Archer");
  EXPECT_FALSE(done(of("F1") + "/leave/" + ada, {{"what", "left"}})) << "a child does not leave a family";
  EXPECT_FALSE(done(of("F1") + "/leave/" + ada, {{"what", "died"}, {"from", "1 1 2020"}}));
  ASSERT_TRUE(done(of("F1") + "/leave/" + ada, {{"what", "died"}, {"from", "1 9 2026"}}));
  expect_as_made_from_scratch();
  EXPECT_EQ(held("F1").at("members")[1].at("died"), "2026-09-01");
  EXPECT_EQ(story("F1").at(0).at("text"), "Ada Archer.");
}

TEST_P(AChange, of_needs_language_and_interpreter_is_dated) {
  const auto ada = person("F1", "Ada Archer");
  const auto mary = person("F1", "Mary Archer");
  ASSERT_TRUE(
      done(of("F1") + "/needs",
           {{"allergy-" + ada, "Nuts"}, {"language", "pol"}, {"interpreter-" + mary, "yes"}, {"from", "1 8 2026"}}));
  auto needs = held("F1").at("needs");
  ASSERT_EQ(needs.size(), 2U);
  EXPECT_EQ(needs[1].at("words"), "pol");
  EXPECT_EQ(held("F1").at("members")[2].at("language"), "pol");
  ASSERT_TRUE(done(of("F1") + "/needs", {{"allergy-" + ada, ""}, {"language", "pol"}, {"from", "1 9 2026"}}));
  for (const auto& need : list("F1", "needs")) {
    EXPECT_EQ(need.at("to"), "2026-09-01") << need;
  }
  EXPECT_FALSE(done(of("F1") + "/needs", {{"language", "zzz"}}));
  EXPECT_THAT(story("F1").dump(), HasSubstr("Was “English” until corrected"));
}

TEST_P(AChange, of_groups_has_a_source_and_an_end) {
  ASSERT_TRUE(done(of("F4") + "/groups",
                   {{"group-lone", "yes"}, {"group-refuge", "yes"}, {"source", "professional"}, {"from", "1 8 2026"}}));
  expect_as_made_from_scratch();
  EXPECT_EQ(held("F4").at("groups").size(), 2U);
  EXPECT_EQ(held("F4").at("groups")[0].at("source"), "professional");
  ASSERT_TRUE(done(of("F4") + "/groups", {{"group-refuge", "yes"}, {"from", "1 9 2026"}}));
  expect_as_made_from_scratch();
  EXPECT_EQ(held("F4").at("groups")[0].at("to"), "2026-09-01");
  EXPECT_TRUE(held("F4").at("groups")[1].at("to").is_null());
}

TEST_P(AChange, of_groups_neither_shows_nor_ends_a_sensitive_one_of_whoever_sees_none) {
  for (const auto& text : {page(of("F2") + "/groups", desk()), page(of("F1") + "/groups", desk())}) {
    EXPECT_THAT(text, AllOf(HasSubstr("group-lone"), Not(HasSubstr("refuge")), Not(HasSubstr("Fled"))));
  }
  ASSERT_TRUE(done(of("F2") + "/groups", {{"group-lone", "yes"}}, desk()));
  const auto groups = held("F2").at("groups");
  ASSERT_EQ(groups.size(), 2U);
  for (const auto& group : groups) {
    EXPECT_TRUE(group.at("to").is_null()) << group;
  }
  EXPECT_THAT(json(of("F2") + "/timeline", desk()), Not(HasSubstr("Fled")));
}

TEST_P(AChange, of_registration_leads_to_another_centre_one_more_or_none) {
  EXPECT_FALSE(done(of("F1") + "/registration", {{"what", "another"}}));
  const auto other = centre("South centre");
  ASSERT_TRUE(done(of("F1") + "/registration", {{"what", "more"}, {"centre", other}, {"from", "1 8 2026"}}));
  expect_as_made_from_scratch();
  ASSERT_TRUE(done(of("F1") + "/registration", {{"what", "another"}, {"centre", other}, {"from", "1 9 2026"}}));
  expect_as_made_from_scratch();
  for (const auto& each : list("F1", "registrations")) {
    EXPECT_EQ(each.at("centre") == "South centre", each.at("to").is_null()) << each;
  }
  ASSERT_TRUE(done(of("F1") + "/registration", {{"what", "end"}, {"from", "2 9 2026"}}));
  expect_as_made_from_scratch();
  EXPECT_THAT(story("F1").dump(), HasSubstr("No longer registered at South centre"));
}

TEST_P(AChange, of_consent_holds_from_today_and_can_be_taken_back) {
  ASSERT_TRUE(done(of("F1") + "/consents", {{"consent-contact_phone", "yes"}, {"consent-photographs", "no"}}));
  ASSERT_TRUE(done(of("F1") + "/consents", {{"consent-contact_phone", "no"}}));
  const auto consents = held("F1").at("consents");
  ASSERT_EQ(consents.size(), 2U);
  EXPECT_EQ(consents[0].at("given"), false);
  EXPECT_EQ(consents[0].at("on"), "2026-09-30");
  EXPECT_THAT(story("F1").dump(), HasSubstr("answer to “Contact by telephone or text message” put right"));
  const auto before = entries();
  ASSERT_TRUE(done(of("F1") + "/consents", {{"consent-contact_phone", "no"}}));
  EXPECT_EQ(entries(), before);
}

TEST_P(AChange, of_consent_is_asked_again_after_two_years_where_it_expires) {
  ASSERT_TRUE(done(of("F1") + "/consents", {{"consent-contact_phone", "yes"}, {"consent-share_health", "yes"}}));
  auto later = desk();
  later.today = base::Date::of(2028, 9, 29).value();
  EXPECT_THAT(page(of("F1"), later), Not(HasSubstr("Expired: ask again")));
  later.today = base::Date::of(2028, 9, 30).value();
  EXPECT_THAT(page(of("F1"), later), HasSubstr("Expired: ask again"));
  EXPECT_THAT(page(of("F1") + "/consents", later), HasSubstr("They said yes on 30 September 2026. That has expired"));
  const auto consents = Json::parse(json(of("F1"), later)).at("consents");
  EXPECT_EQ(consents[0].at("expired"), false) << "contact holds until it is taken back";
  EXPECT_EQ(consents[1].at("expired"), true);
  ASSERT_TRUE(done(of("F1") + "/consents", {{"consent-share_health", "yes"}}, later));
  EXPECT_THAT(page(of("F1"), later), Not(HasSubstr("Expired: ask again")));
}

TEST_P(AChange, is_for_whoever_may_register_and_sees_names_and_addresses_and_is_not_there_for_others) {
  const std::vector<rights::Asker> others{
      desk(south), somebody(north, {Permission::see_family, Permission::register_families, Permission::see_names}),
      list_county::and_at(somebody(south, {Permission::register_families}), north,
                          {Permission::see_family, Permission::see_names, Permission::see_addresses})};
  for (const auto* each : {"move", "add", "details", "needs", "groups", "registration", "consents", "correct"}) {
    for (const auto& other : others) {
      EXPECT_EQ(get(of("F1") + "/" + each, other).status(), 404) << each;
      EXPECT_EQ(post(of("F1") + "/" + each, other, new_home).status(), 404) << each;
    }
    EXPECT_EQ(get(of("F1") + "/" + each, somebody(north, {Permission::see_family})).status(), 403) << each;
  }
  EXPECT_THAT(page(of("F1"), others[2]), Not(HasSubstr("What has changed?")));
  EXPECT_THAT(page(of("F1"), desk()), HasSubstr("What has changed?"));
  EXPECT_EQ(get(of("F1") + "/birth/" + person("F2", "Cy Cooper"), desk()).status(), 404) << "of another family";
  EXPECT_EQ(get(of("F1") + "/correct/nobody", desk()).status(), 404);
}

TEST_P(AChange, is_journalled_with_what_was_and_what_became_for_whoever_has_the_key_alone) {
  ASSERT_TRUE(done(of("F1") + "/move", moving("F1", {"Ada Archer"})));
  database().read([&](db::Session& session) {
    db::Entry last;
    db::entries_after(session, 0, [&](const db::Recorded& recorded) {
      EXPECT_THAT(recorded.entry.detail, AllOf(Not(HasSubstr("New Road")), Not(HasSubstr("Archer"))));
      last = recorded.entry.action == "change" ? recorded.entry : last;
    });
    EXPECT_EQ(last.kind, "family");
    const auto told = families::decrypt_for(session, last.record.value(), last.detail);
    EXPECT_THAT(told.value_or(""), AllOf(HasSubstr("1 High Street, Chatham, ME4 4AA"), HasSubstr("8 New Road")));
  });
}

TEST_P(AChange, is_a_look_at_the_family_before_its_form_is_shown) {
  page(of("F1") + "/move", desk());
  page(of("F1") + "/timeline", desk());
  ASSERT_EQ(looks().size(), 2U);
  EXPECT_EQ(looks()[0].entry.kind, "family");
  journal_works_ = false;
  for (const auto* each : {"/move", "/timeline", "/correct"}) {
    EXPECT_EQ(get(of("F1") + each, desk()).status(), 503);
  }
}

}  // namespace
