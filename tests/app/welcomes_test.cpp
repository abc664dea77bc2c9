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
};

HEARTH_ON_BOTH_DATABASES(AWelcome);

TEST_P(AWelcome, is_asked_for_where_the_family_lives_the_youngest_first) {
  taken_in(hill + ",Jo,Holm,20/9/2026,,Jill,Holm,,,,ME4 4AA,,yes\n,Kim,Kent,1/9/2026,,Kay,Kent,,,,CT1 2BB,,yes\n" +
           ",Lou,Lane,1/9/2026,,Lea,Lane,,,,TN1 1AA,,yes\n");
  const auto mine = open(desk());
  ASSERT_EQ(mine.size(), 2U);
  EXPECT_EQ(mine[0].at("who"), "Jo Holm");
  EXPECT_EQ(mine[0].at("days"), 10);
  EXPECT_EQ(mine[1].at("who"), "Ivy Hill");
  EXPECT_EQ(mine[1].at("centre"), "North centre");
  EXPECT_EQ(mine[1].at("home"), "7 New Road, Chatham, ME4 4AA");
  EXPECT_EQ(open(desk(south)).size(), 1U);
  const auto all = open(county_desk());
  ASSERT_EQ(all.size(), 4U);
  EXPECT_TRUE(std::ranges::any_of(all, [](const Json& each) { return each.at("centre").is_null(); }));
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
  ASSERT_EQ(open(desk()).size(), 1U) << "none was made for the second child";
  EXPECT_EQ(open(desk())[0].at("who"), "Ivy Hill");
}

TEST_P(AWelcome, is_not_asked_for_of_a_child_who_died) {
  taken_in(hill);
  static constexpr db::Sql died{
      "test/died", "update person set died = '2026-09-10' where authority = :authority and forename = 'Ivy'",
      "update person set died = '2026-09-10' where authority = :authority and forename = 'Ivy'"};
  database().write([](db::Session& session) { session.execute(died); });
  EXPECT_TRUE(open(desk()).empty());
}

}  // namespace
