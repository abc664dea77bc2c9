// Families with a newborn are welcomed by the centre that answers for where they live.
#include <gmock/gmock.h>

#include "birth_lists.hpp"

namespace {

using list_county::desk;
using list_county::hill;
using list_county::somebody;
using list_county::south;
using list_county::taker;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class AWelcome : public list_county::WithBirthLists {
 protected:
  Json open(const rights::Asker& asker) { return Json::parse(json("/births/welcomes", asker)).at("rows"); }
  static rights::Asker county_desk() { return desk(std::nullopt); }
  int seen() {
    return Json::parse(json("/places/districts/north?as_at=2026-09-30", list_county::who_sees_all()))
        .at("groups")
        .at(0)
        .at("seen");
  }
};

HEARTH_ON_BOTH_DATABASES(AWelcome);

TEST_P(AWelcome, is_asked_for_where_the_family_lives_the_longest_wait_first) {
  taken_in(hill + ",Jo,Holm,20/9/2026,,Jill,Holm,,,,ME4 4AA,,yes\n,Kim,Kent,1/9/2026,,Kay,Kent,,,,CT1 2BB,,yes\n" +
           ",Lou,Lane,1/9/2026,,Lea,Lane,,,,TN1 1AA,,yes\n");
  const auto mine = open(desk());
  ASSERT_EQ(mine.size(), 2U);
  EXPECT_EQ(mine[1].at("who"), "Jo Holm");
  EXPECT_EQ(mine[1].at("days"), 10);
  EXPECT_EQ(mine[0].at("who"), "Ivy Hill") << "of those who wait as long, the oldest";
  EXPECT_EQ(mine[0].at("centre"), "North centre");
  EXPECT_EQ(mine[0].at("home"), "7 New Road, Chatham, ME4 4AA");
  EXPECT_EQ(mine[0].at("phone"), "07700900123");
  EXPECT_EQ(open(desk(south)).size(), 1U);
  const auto all = open(county_desk());
  ASSERT_EQ(all.size(), 4U);
  EXPECT_TRUE(std::ranges::any_of(all, [](const Json& each) { return each.at("centre").is_null(); }));
  write(
      "update welcome set made = '2026-09-25' where authority = :authority and person = (select person from person"
      " where authority = :authority and forename = 'Jo')");
  EXPECT_EQ(open(desk())[0].at("who"), "Jo Holm");
  EXPECT_THAT(page("/births/welcomes", desk()), HasSubstr("5 days"));
}

TEST_P(AWelcome, shows_who_they_are_and_how_to_reach_them_and_leads_to_their_page) {
  taken_in(hill);
  const auto first = open(desk())[0];
  const auto at = "/births/welcomes/" + first.at("welcome").get<std::string>();
  EXPECT_THAT(page(at, desk()),
              AllOf(HasSubstr("Ivy Hill"), HasSubstr("3 September 2026, 27 days ago"), HasSubstr("7 New Road, Chatham"),
                    HasSubstr("07700900123"), HasSubstr("href=\"/families/" + first.at("family").get<std::string>()),
                    HasSubstr("Write down the welcome")));
  const auto names = somebody(list_county::north, {Permission::see_family, Permission::see_names});
  EXPECT_THAT(page(at, names), AllOf(HasSubstr("Ivy Hill"), Not(HasSubstr("New Road")), Not(HasSubstr("07700900123")),
                                     Not(HasSubstr("Write down the welcome"))));
  EXPECT_THAT(page("/births/welcomes", names),
              AllOf(Not(HasSubstr("07700900123")), Not(HasSubstr("Write down the welcome"))));
  EXPECT_THAT(page("/births/welcomes", desk()), AllOf(HasSubstr("07700900123"), HasSubstr("Write down the welcome")));
  write("update responsibility set held_to = '2026-09-20' where authority = :authority");
  EXPECT_EQ(open(desk())[0].at("phone"), "") << "of somebody who is responsible no longer";
}

TEST_P(AWelcome, shows_no_more_than_the_asker_may_see_and_journals_the_look) {
  taken_in(hill);
  const auto looked = looks().size();
  const auto without = somebody(list_county::north, {Permission::see_family});
  EXPECT_THAT(page("/births/welcomes", without), AllOf(HasSubstr("A child"), Not(HasSubstr("Hill")),
                                                       Not(HasSubstr("New Road")), Not(HasSubstr("3 September"))));
  EXPECT_THAT(page("/births/welcomes", somebody(list_county::north, {Permission::see_family, Permission::see_names})),
              AllOf(HasSubstr("Ivy Hill"), Not(HasSubstr("New Road"))));
  EXPECT_EQ(looks().size(), looked + 2);
  EXPECT_EQ(looks().back().entry.kind, "welcome");
  journal_works_ = false;
  EXPECT_EQ(get("/births/welcomes", desk()).status(), 503);
}

TEST_P(AWelcome, is_done_once) {
  taken_in(hill);
  const auto at = "/births/welcomes/" + open(desk())[0].at("welcome").get<std::string>();
  const auto wrong = post(at, desk(), {{"how", ""}, {"day", "31 12 2026"}});
  EXPECT_EQ(wrong.status(), 422);
  EXPECT_THAT(body(wrong), AllOf(HasSubstr("Choose how they were welcomed."), HasSubstr("value=\"31 12 2026\"")));
  EXPECT_EQ(get(at, desk(south)).status(), 404);
  EXPECT_EQ(post(at, desk(south), {{"how", "visited"}, {"day", "20 9 2026"}}).status(), 404);
  const http::Pairs visited{{"how", "visited"}, {"day", "20 9 2026"}};
  EXPECT_EQ(post(at, desk(), visited).status(), 303);
  EXPECT_TRUE(open(desk()).empty());
  const auto position = database().journal_position();
  EXPECT_EQ(post(at, desk(), visited).status(), 303) << "sent twice";
  EXPECT_EQ(database().journal_position(), position);
  const auto later = post(at, desk(), {{"how", "called"}, {"day", "21 9 2026"}});
  EXPECT_EQ(later.status(), 422);
  EXPECT_THAT(body(later), HasSubstr("Somebody wrote down meanwhile: Visited, 20 September 2026."));
  EXPECT_EQ(Json::parse(json(at, desk())).at("how"), "visited");
}

TEST_P(AWelcome, becomes_a_contact_that_figures_count_and_the_family_shows) {
  taken_in(hill + ",Jo,Holm,20/9/2026,,Jill,Holm,,,,ME4 4AA,,yes\n,Kim,Kent,21/9/2026,,Kay,Kent,,,,ME4 4AA,,yes\n");
  const auto before = seen();
  const auto waiting = open(desk());
  const std::vector<std::string> ways{"visited", "called", "letter"};
  for (std::size_t i = 0; i < ways.size(); ++i) {
    EXPECT_EQ(post("/births/welcomes/" + waiting[i].at("welcome").get<std::string>(), desk(),
                   {{"how", ways[i]}, {"day", "29 9 2026"}})
                  .status(),
              303);
  }
  catch_up();
  EXPECT_EQ(seen(), before + 1) << "a visit makes a contact day, a call and a letter do not";
  load_anew();
  EXPECT_EQ(seen(), before + 1) << "loaded anew, the figure is the same";
  const auto contacts = exported("contacts");
  EXPECT_THAT(contacts, AllOf(HasSubstr(",C1,,2026-09-29,home_visit"), HasSubstr(",C1,,2026-09-29,phone"),
                              HasSubstr(",C1,,2026-09-29,letter")));
  const auto family = "/families/" + waiting[0].at("family").get<std::string>();
  EXPECT_THAT(page(family, desk()), AllOf(HasSubstr("Home visit"), HasSubstr("29 September 2026")));
  EXPECT_THAT(page(family + "/timeline", desk()), HasSubstr("Visited at home, North centre"));
}

TEST_P(AWelcome, where_no_centre_answers_is_of_the_centre_that_is_said) {
  taken_in(",Lou,Lane,1/9/2026,,Lea,Lane,,,,TN1 1AA,,yes\n");
  const auto at = "/births/welcomes/" + open(county_desk())[0].at("welcome").get<std::string>();
  const http::Pairs visited{{"how", "visited"}, {"day", "20 9 2026"}};
  const auto unsaid = post(at, county_desk(), visited);
  EXPECT_EQ(unsaid.status(), 422);
  EXPECT_THAT(body(unsaid), AllOf(HasSubstr("Choose the centre from which they were welcomed."),
                                  HasSubstr("North centre"), HasSubstr("South centre")));
  static constexpr db::Sql south_centre{"test/centre",
                                        "select centre from centre_key where authority = :authority and key = 'C2'",
                                        "select centre from centre_key where authority = :authority and key = 'C2'"};
  const auto centre = database().read([](db::Session& session) { return session.query(south_centre).at(0).number(0); });
  auto said = visited;
  said.push_back({"centre", std::to_string(centre)});
  EXPECT_EQ(post(at, county_desk(), said).status(), 303);
  EXPECT_THAT(exported("contacts"), HasSubstr(",C2,,2026-09-20,home_visit"));
}

TEST_P(AWelcome, stays_open_with_its_attempts_where_they_could_not_be_reached) {
  taken_in(hill);
  const auto at = "/births/welcomes/" + open(desk())[0].at("welcome").get<std::string>();
  const auto contacts = rows_of("contact");
  EXPECT_EQ(location(post(at, desk(), {{"how", "not_reached"}, {"day", "20 9 2026"}})), "/births/welcomes?done=tried");
  ASSERT_EQ(open(desk()).size(), 1U);
  EXPECT_EQ(open(desk())[0].at("tried"), 1);
  EXPECT_THAT(page("/births/welcomes", desk()), HasSubstr("Tried on 20 September 2026"));
  const auto position = database().journal_position();
  post(at, desk(), {{"how", "not_reached"}, {"day", "20 9 2026"}});
  EXPECT_EQ(database().journal_position(), position) << "sent twice";
  post(at, desk(), {{"how", "not_reached"}, {"day", "28 9 2026"}});
  EXPECT_THAT(page("/births/welcomes", desk()), HasSubstr("Tried on 2 days, last on 28 September 2026"));
  EXPECT_THAT(page(at, desk()), HasSubstr("Tried on 2 days, last on 28 September 2026"));
  EXPECT_EQ(rows_of("contact"), contacts) << "an attempt is no contact";
  EXPECT_EQ(post(at, desk(), {{"how", "called"}, {"day", "29 9 2026"}}).status(), 303);
  EXPECT_TRUE(open(desk()).empty());
  EXPECT_EQ(post(at, desk(), {{"how", "not_reached"}, {"day", "30 9 2026"}}).status(), 422);
  EXPECT_EQ(rows_of("welcome_attempt"), 2);
}

TEST_P(AWelcome, was_on_no_day_before_the_birth) {
  taken_in(hill);
  const auto at = "/births/welcomes/" + open(desk())[0].at("welcome").get<std::string>();
  EXPECT_THAT(body(post(at, desk(), {{"how", "visited"}, {"day", "2 9 2026"}})),
              HasSubstr("The child was not born then."));
}

TEST_P(AWelcome, is_closed_by_those_alone_who_may_change_what_is_held_of_the_family) {
  taken_in(hill);
  const auto at = "/births/welcomes/" + open(desk())[0].at("welcome").get<std::string>();
  auto both = somebody(list_county::north, {Permission::see_family, Permission::see_names});
  both = list_county::and_at(both, south, {Permission::register_families});
  EXPECT_EQ(post(at, both, {{"how", "visited"}, {"day", "20 9 2026"}}).status(), 404);
  EXPECT_EQ(open(desk()).size(), 1U);
}

TEST_P(AWelcome, is_not_asked_for_of_a_family_on_the_stop_list) {
  taken_in(hill);
  static constexpr db::Sql newest{"test/newest", "select max(family) from family where authority = :authority",
                                  "select max(family) from family where authority = :authority"};
  const auto number = database().read([](db::Session& session) { return session.query(newest).at(0).number(0); });
  const auto at = "/births/welcomes/" + open(desk())[0].at("welcome").get<std::string>();
  stopped_ = {number};
  EXPECT_TRUE(open(desk()).empty()) << "an open one is not shown";
  EXPECT_EQ(get(at, desk()).status(), 404);
  const auto said = taken_in(",Una,Hill,29/9/2026,F,Hana,Hill,1/2/1995,,,ME4 4AA,,yes\n");
  EXPECT_EQ(said.at("family"), 1);
  EXPECT_EQ(said.at("stopped"), 1);
  stopped_ = {};
  EXPECT_EQ(open(desk()).size(), 2U) << "once the stop ends, both are asked for";
}

TEST_P(AWelcome, is_not_asked_for_where_somebody_of_the_family_died_within_the_year) {
  taken_in(hill);
  const auto at = "/births/welcomes/" + open(desk())[0].at("welcome").get<std::string>();
  write("update person set died = '2026-09-27' where authority = :authority and forename = 'Hana'");
  EXPECT_TRUE(open(desk()).empty());
  EXPECT_EQ(get(at, desk()).status(), 404);
  EXPECT_EQ(post(at, desk(), {{"how", "visited"}, {"day", "20 9 2026"}}).status(), 404);
  write("update person set died = '2025-09-29' where authority = :authority and forename = 'Hana'");
  EXPECT_EQ(open(desk()).size(), 1U) << "more than a year ago";
}

TEST_P(AWelcome, is_not_asked_for_of_a_child_who_died) {
  taken_in(hill);
  write("update person set died = '2024-09-10' where authority = :authority and forename = 'Ivy'");
  EXPECT_TRUE(open(desk()).empty());
}

}  // namespace
