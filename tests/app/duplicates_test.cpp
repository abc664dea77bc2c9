// Two records of one family: found, laid side by side, joined, and parted again.
#include "duplicates.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <thread>

#include "base/instant.hpp"
#include "base/london.hpp"
#include "db/journal.hpp"
#include "families/joins.hpp"
#include "linkage/link.hpp"

namespace {

using list_county::decider;
using list_county::north;
using list_county::somebody;
using list_county::south;
using Json = nlohmann::json;
using rights::Permission;
using small_county::write_file;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ADuplicate : public list_county::WithADuplicate {};

HEARTH_ON_BOTH_DATABASES(ADuplicate);

TEST_P(ADuplicate, is_joined_and_counted_once_with_what_both_records_say) {
  const auto before = known();
  join();
  const auto after = known();
  EXPECT_EQ(after.at("count").get<int>() + 1, before.at("count").get<int>());
  const auto family = Json::parse(json("/families/" + family_id("F9"), decider()));
  EXPECT_EQ(family.at("family"), family_id("F1")) << "it counts as the first";
  EXPECT_EQ(family.at("members").size(), 3U);
  EXPECT_EQ(family.at("met").size(), 3U) << "S1 and a call in the one record, S9 in the other";
  EXPECT_THAT(family.at("homes").dump(), AllOf(HasSubstr("High Street"), HasSubstr("Mill Lane")));
  const auto found = Json::parse(body(post("/families", decider(), {{"typed", "ada archer"}}, "application/json")));
  EXPECT_EQ(found.at("families").size(), 1U);
  const auto by_other_name =
      Json::parse(body(post("/families", decider(), {{"typed", "molly 3 mill lane"}}, "application/json")));
  EXPECT_EQ(by_other_name.at("families")[0].at("family"), family_id("F1")) << "by what the second record says";
}

TEST_P(ADuplicate, is_joined_once_however_often_it_is_sent) {
  join();
  const auto again = post(pair() + "/join", decider(), ada_and_mary());
  EXPECT_EQ(again.status(), 303);
  const auto joins = Json::parse(json("/families/" + family_id("F1") + "/joins", decider()));
  EXPECT_EQ(joins.at("joins").size(), 1U);
}

TEST_P(ADuplicate, is_joined_by_several_at_once_as_by_one) {
  const families::SamePeople here{{person("P1"), person("P90")}};
  const families::SamePeople there{{person("P80"), person("P90")}};
  std::vector<std::jthread> everybody;
  for (int i = 0; i < 6; ++i) {
    everybody.emplace_back([&, i] {
      database().write_alone([&](db::Session& session) {
        const auto done =
            families::join_families(session, {"somebody", "test", base::instant_text(database().env().now())},
                                    i % 2 == 0 ? here : there, {database().env().new_id()});
        EXPECT_TRUE(done.has_value());
      });
    });
  }
  everybody.clear();
  catch_up();
  const auto joins = Json::parse(json("/families/" + family_id("F1") + "/joins", decider())).at("joins");
  EXPECT_EQ(joins.size(), 2U) << joins;
  for (const auto* family : {"F1", "F8", "F9"}) {
    EXPECT_EQ(Json::parse(json("/families/" + family_id(family), decider())).at("family"), family_id("F1")) << family;
  }
  const auto counted = known().at("count");
  load_anew();
  EXPECT_EQ(known().at("count"), counted);
  db::seal(database());
  EXPECT_TRUE(db::verify(database()).has_value());
}

TEST_P(ADuplicate, is_parted_and_each_is_as_it_was) {
  const auto before = json("/families/" + family_id("F9"), decider());
  const auto counted = known();
  join();
  const auto joins = Json::parse(json("/families/" + family_id("F9") + "/joins", decider())).at("joins");
  const auto part = "/families/" + family_id("F1") + "/joins/" + joins[0].at("join").get<std::string>() + "/part";
  EXPECT_EQ(post(part, decider(), {}).status(), 303);
  catch_up();
  EXPECT_EQ(json("/families/" + family_id("F9"), decider()), before);
  EXPECT_EQ(known().at("count"), counted.at("count"));
  EXPECT_EQ(post(part, decider(), {}).status(), 303) << "sent twice";
}

TEST_P(ADuplicate, is_parted_with_what_came_since_put_where_it_belongs) {
  join();
  const auto now = base::london_date(env().now()).iso();
  const auto folder = support::TemporaryFolder{};
  write_file(folder.path(), "sessions.csv",
             "session,service,centre,starts,status\nS10,play,C2," + now + "T10:00,held\n");
  write_file(folder.path(), "attendances.csv", "session,person,status\nS10,P1,present\n");
  write_file(folder.path(), "contacts.csv", "contact,person,centre,on,kind\nK9,P1,C2," + now + ",home_visit\n");
  write_file(folder.path(), "needs.csv", "person,kind,from,words\nP1,allergy," + now + ",Nuts\n");
  std::ostringstream errors;
  auto package = interchange::open_package(folder.path());
  interchange::import_package(database(), env(), package.value(), {}, errors);
  ASSERT_EQ(errors.str(), "");
  catch_up();
  const auto joins = Json::parse(json("/families/" + family_id("F1") + "/joins", decider())).at("joins");
  const auto part = "/families/" + family_id("F1") + "/joins/" + joins[0].at("join").get<std::string>() + "/part";
  const auto asked = Json::parse(json(part, decider())).at("people");
  const auto ada = std::to_string(person("P1"));
  const auto other = std::to_string(person("P90"));
  EXPECT_EQ(asked[0].at("first").at("came_since"), 3) << asked;
  EXPECT_EQ(asked[0].at("second").at("came_since"), 0);
  EXPECT_THAT(page(part, decider()),
              HasSubstr("All of it to Ada Archer, born 1 January 2024, registered 1 January 2026"));
  EXPECT_EQ(post(part, decider(), {}).status(), 422) << "it is not said where that belongs";
  EXPECT_EQ(post(part, decider(), {{"since-" + ada + "-" + other, other}}).status(), 303);
  catch_up();
  const auto first = Json::parse(json("/families/" + family_id("F1"), decider()));
  const auto second = Json::parse(json("/families/" + family_id("F9"), decider()));
  EXPECT_EQ(first.at("met").size(), 2U) << "S1 and a call, as before";
  EXPECT_EQ(second.at("met").size(), 3U) << "S9 as before; S10 and a visit since";
  EXPECT_THAT(second.dump(), HasSubstr("Nuts"));
  EXPECT_THAT(first.dump(), Not(HasSubstr("Nuts")));
}

TEST_P(ADuplicate, is_never_asked_about_again_once_it_is_said_to_be_two) {
  linkage::link(database(), {.sure = std::nullopt, .threads = 1, .origin = "test"});
  const auto asked = [&] {
    return std::ranges::any_of(Json::parse(json("/duplicates", decider())).at("rows"), [&](const Json& row) {
      return row.at("families") == Json{family_id("F1"), family_id("F9")};
    });
  };
  EXPECT_TRUE(asked());
  const auto page = InTheCounty::page(pair(), decider());
  EXPECT_THAT(page, AllOf(HasSubstr("date of birth (the same)"), HasSubstr("They are two families")));
  EXPECT_EQ(post(pair() + "/apart", decider(), {}).status(), 303);
  live_together();
  linkage::link(database(), {.sure = 0.5, .threads = 1, .origin = "test"});
  EXPECT_FALSE(asked());
  EXPECT_EQ(Json::parse(json("/families/" + family_id("F1") + "/joins", decider())).at("joins").size(), 0U);
}

TEST_P(ADuplicate, is_for_those_alone_who_see_both_families_by_name_and_may_decide) {
  linkage::link(database(), {.sure = std::nullopt, .threads = 1, .origin = "test"});
  for (const auto& asker :
       {decider(north), decider(south),
        somebody(std::nullopt, {Permission::see_reach, Permission::see_family, Permission::link_families})}) {
    EXPECT_EQ(get(pair(), asker).status(), 404);
    EXPECT_EQ(post(pair() + "/join", asker, ada_and_mary()).status(), 404);
    EXPECT_EQ(post(pair() + "/apart", asker, {}).status(), 404);
    EXPECT_THAT(page("/duplicates", asker), Not(HasSubstr("Archer")));
  }
  const auto desk = somebody(std::nullopt, {Permission::see_names, Permission::see_family});
  EXPECT_EQ(get(pair(), desk).status(), 403);
}

TEST_P(ADuplicate, needs_at_least_one_person_and_each_person_once) {
  const auto ada = "same-" + std::to_string(person("P1"));
  const auto ben = "same-" + std::to_string(person("P2"));
  const auto other = std::to_string(person("P90"));
  const auto none = post(pair() + "/join", decider(), {{ada, ""}});
  EXPECT_EQ(none.status(), 422);
  EXPECT_THAT(body(none), HasSubstr("Say of at least one person"));
  const auto twice = post(pair() + "/join", decider(), {{ada, other}, {ben, other}});
  EXPECT_EQ(twice.status(), 422);
  EXPECT_THAT(body(twice), HasSubstr("Two people of one family cannot both be"));
  EXPECT_EQ(post(pair() + "/join", decider(), {{ada, std::to_string(person("P80"))}}).status(), 422)
      << "of a third family";
  EXPECT_EQ(post(pair() + "/join", decider(), {{ada, std::to_string(person("P91"))}}).status(), 422) << "a carer";
}

TEST_P(ADuplicate, tells_nothing_of_an_address_that_was_protected_since) {
  linkage::link(database(), {.sure = std::nullopt, .threads = 1, .origin = "test"});
  static constexpr std::string_view words =
      "update address set protected = 'yes' where authority = :authority and line1 = '3 Mill Lane' and town = "
      "'Canterbury'";
  static constexpr db::Sql protect{"test/protect", words, words};
  database().write([&](db::Session& session) {
    session.execute(protect);
    session.record({.actor = "somebody",
                    .origin = "test",
                    .room = "families",
                    .kind = "families",
                    .record = {},
                    .action = "change",
                    .digest = {},
                    .detail = {}});
  });
  catch_up();
  for (const auto& shown : {page(pair(), decider()), json(pair(), decider()), page("/duplicates", decider())}) {
    EXPECT_THAT(shown, AllOf(Not(HasSubstr("Mill Lane")), Not(HasSubstr("CT1 2BB"))));
  }
  EXPECT_THAT(page(pair(), decider()),
              AllOf(HasSubstr("Protected address"), Not(HasSubstr("postcode (")), Not(HasSubstr("address ("))));
}

TEST_P(ADuplicate, is_looked_at_for_the_journal) {
  const auto before = looks().size();
  page(pair(), decider());
  const auto all = looks();
  ASSERT_EQ(all.size(), before + 2) << "both families";
  EXPECT_EQ(all.back().entry.kind, "family");
}

TEST_P(ADuplicate, tells_who_looked_at_any_of_its_records_while_they_are_one) {
  const auto looks_of = [&](const std::string& key) {
    return Json::parse(json("/families/" + family_id(key), list_county::who_sees_all())).at("looks");
  };
  page("/families/" + family_id("F9"), decider());
  page("/families/" + family_id("F1"), decider());
  page("/families/" + family_id("F9"), decider());
  EXPECT_EQ(looks_of("F9").size(), 3U);
  join();
  const auto together = looks_of("F1");
  ASSERT_EQ(together.size(), 5U) << "three of the one, one of the other, and this one";
  for (std::size_t i = 1; i < together.size(); ++i) {
    EXPECT_GE(together[i - 1].at("instant"), together[i].at("instant")) << "newest first, whichever record it was of";
  }
  EXPECT_EQ(looks_of("F9").size(), 6U) << "by the other address as well";
  const auto joins = Json::parse(json("/families/" + family_id("F1") + "/joins", decider())).at("joins");
  const auto part = "/families/" + family_id("F1") + "/joins/" + joins[0].at("join").get<std::string>() + "/part";
  ASSERT_EQ(post(part, decider(), {}).status(), 303);
  catch_up();
  EXPECT_EQ(looks_of("F9").size(), 4U) << "its own, before and since";
}

TEST_P(ADuplicate, beyond_doubt_is_joined_without_asking) {
  live_together();
  const auto linked = linkage::link(database(), {.sure = 0.9, .threads = 1, .origin = "test"});
  EXPECT_EQ(linked.families, 1U);
  EXPECT_EQ(linkage::link(database(), {.sure = 0.9, .threads = 1, .origin = "test"}).families, 0U) << "once";
  EXPECT_EQ(Json::parse(json("/families/" + family_id("F9"), decider())).at("family"), family_id("F1"));
}

TEST_P(ADuplicate, is_looked_for_after_an_import_and_not_again_until_the_next) {
  EXPECT_TRUE(linkage::imported_since(database())) << "nobody was ever compared";
  linkage::link(database(), {.sure = {}, .threads = 1, .origin = "test"});
  EXPECT_FALSE(linkage::imported_since(database()));
  take_in("people", "person,family,role,forename\nP99,F9,carer,Nia\n");
  EXPECT_TRUE(linkage::imported_since(database()));
}

TEST_P(ADuplicate, that_is_none_is_said_in_a_package_and_never_asked_about_there) {
  ASSERT_EQ(post(pair() + "/apart", decider(), {}).status(), 303);
  EXPECT_EQ(exported("not_same"), "person,other\r\nP1,P90\r\n");
  expect_out_and_in_again_as_it_was({"not_same"});
  take_in("not_same", "person,other\nP6,P91\nP4,P80\n");
  EXPECT_EQ(exported("not_same"), "person,other\r\nP1,P90\r\nP4,P80\r\n") << "of whomever of the families it is said";
  live_together();
  EXPECT_EQ(linkage::link(database(), {.sure = 0.9, .threads = 1, .origin = "test"}).families, 0U);
}

}  // namespace
