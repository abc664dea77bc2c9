#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "list_county.hpp"

namespace {

using list_county::and_at;
using list_county::county;
using list_county::north;
using list_county::somebody;
using list_county::south;
using list_county::who_sees_all;
using Json = nlohmann::json;
using rights::Permission;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::UnorderedElementsAre;

class TheList : public list_county::InTheCounty {
 protected:
  Json rows(const std::string& target, const rights::Asker& asker) {
    return Json::parse(json(target, asker)).at("rows");
  }
  std::vector<std::string> names(const std::string& target, const rights::Asker& asker) {
    return texts(rows(target, asker), "name");
  }
  static std::vector<std::string> texts(const Json& all, const std::string& field) {
    std::vector<std::string> found;
    for (const auto& each : all) {
      found.push_back(each.at(field).is_null() ? "" : each.at(field).get<std::string>());
    }
    return found;
  }
};

const rights::Asker& analyst() {
  static const auto asker = somebody(std::nullopt, {Permission::see_reach, Permission::open_list});
  return asker;
}

TEST_P(TheList, counts_as_many_as_the_figure_for_each_rung_place_group_and_unit) {
  const auto asker = who_sees_all();
  for (const std::string node : {"county", "north", "south"}) {
    for (const std::string unit : {"child", "family"}) {
      for (const std::string where : {"anywhere", "here"}) {
        const auto words = "?unit=" + unit + "&where=" + where;
        const auto place = Json::parse(json("/places/districts/" + node + words, asker));
        for (const auto& group : place.at("groups")) {
          const auto key = group.at("group") == "all" ? std::string{"none"} : group.at("group").get<std::string>();
          for (const std::string who : {"known", "registered", "seen", "sustained"}) {
            const auto target = "/places/districts/" + node + "/list" + words + "&group=" + key + "&who=";
            const auto list = Json::parse(json(target + who, asker));
            EXPECT_EQ(list.at("count"), group.at(who)) << target << who;
            EXPECT_EQ(list.at("rows").size(), group.at(who)) << target << who;
            if (who != "known") {
              const auto others = Json::parse(json(target + "not_" + who, asker));
              EXPECT_EQ(others.at("count").get<int>(), group.at("known").get<int>() - group.at(who).get<int>())
                  << target << "not_" << who;
            }
          }
        }
      }
    }
  }
}

TEST_P(TheList, says_who_why_where_how_far_and_what_next) {
  const auto all = rows("/places/districts/north/list?who=known&sort=name", who_sees_all());
  ASSERT_EQ(texts(all, "name"), (std::vector<std::string>{"Ada Archer", "Ben Archer", "Cy Cooper"}));
  const auto& ada = all[0];
  EXPECT_EQ(ada.at("age"), "2 years");
  EXPECT_EQ(ada.at("registered"), true);
  EXPECT_EQ(ada.at("groups"), Json({"Lone parents"})) << "a group is the whole family's";
  EXPECT_EQ(ada.at("last_seen"), Json({{"on", "2026-03-02"}, {"centre", "North centre"}}))
      << "a telephone call is no contact day";
  EXPECT_EQ(ada.at("areas"), Json({"Northtown"}));
  EXPECT_EQ(ada.at("kilometres"), 0.0);
  EXPECT_EQ(ada.at("nearest_centre"), "North centre");
  EXPECT_EQ(ada.at("address"), "1 High Street, Chatham, ME4 4AA");
  EXPECT_EQ(ada.at("family").get<std::string>().size(), 36U);
  EXPECT_EQ(all[1].at("why"), "never seen");
  EXPECT_EQ(all[1].at("age"), "6 months");
  EXPECT_EQ(all[1].at("next_step"), "Visit or invite, and register");
  EXPECT_EQ(all[2].at("why"), "not seen since 3 March 2025");
}

TEST_P(TheList, of_families_has_their_childrens_surnames_and_ages) {
  const auto all = rows("/places/districts/north/list?who=known&unit=family&sort=name", who_sees_all());
  EXPECT_THAT(texts(all, "name"), ElementsAre("Archer", "Cooper"));
  EXPECT_EQ(all[0].at("age"), "6 months, 2 years");
  EXPECT_EQ(all[0].at("registered"), true);
}

TEST_P(TheList, sorts_by_last_seen_distance_age_and_name) {
  const auto asker = who_sees_all();
  const std::string list = "/places/districts/north/list?who=known";
  EXPECT_THAT(names(list, asker), ElementsAre("Ben Archer", "Cy Cooper", "Ada Archer"));
  EXPECT_THAT(names(list + "&sort=distance", asker).back(), "Cy Cooper");
  EXPECT_THAT(names(list + "&sort=age", asker), ElementsAre("Ben Archer", "Ada Archer", "Cy Cooper"));
}

TEST_P(TheList, filters_by_lapse_area_and_group_and_still_says_the_figure) {
  const auto asker = who_sees_all();
  const std::string list = "/places/districts/north/list?who=known";
  EXPECT_THAT(names(list + "&lapse=never", asker), ElementsAre("Ben Archer"));
  EXPECT_THAT(names(list + "&lapse=lapsed", asker), ElementsAre("Cy Cooper"));
  EXPECT_THAT(names(list + "&area=A1", asker), UnorderedElementsAre("Ada Archer", "Ben Archer"));
  EXPECT_THAT(names(list + "&area=A3", asker), ElementsAre()) << "a protected address has no area";
  EXPECT_THAT(names(list + "&group=lone", asker), UnorderedElementsAre("Ada Archer", "Ben Archer"));
  const auto filtered = Json::parse(json(list + "&lapse=never", asker));
  EXPECT_EQ(filtered.at("count"), 3);
  EXPECT_EQ(filtered.at("matching"), 1);
}

TEST_P(TheList, has_no_name_nor_address_for_whoever_may_not_see_them) {
  for (const std::string sort : {"last_seen", "name", "age", "distance"}) {
    const auto target = "/places/districts/county/list?who=known&sort=" + sort;
    for (const auto& text : {page(target, analyst()), json(target, analyst())}) {
      for (const auto* secret : {"Ada", "Ben", "Archer", "Cooper", "=1+1", "Evans", "High Street", "ME4", "CT1",
                                 "/families/", "Hidden Lane"}) {
        EXPECT_THAT(text, Not(HasSubstr(secret))) << target;
      }
    }
  }
}

TEST_P(TheList, gives_somebody_without_a_name_the_same_code_in_every_list_and_nobody_elses) {
  const auto all = texts(rows("/places/districts/county/list?who=known", analyst()), "code");
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), 5U);
  const auto north_codes = texts(rows("/places/districts/north/list?who=known", analyst()), "code");
  for (const auto& code : north_codes) {
    EXPECT_THAT(all, testing::Contains(code));
    EXPECT_EQ(code.size(), 11U);
  }
}

TEST_P(TheList, names_only_those_who_live_where_the_asker_sees_names) {
  const auto asker = and_at(analyst(), south, {Permission::see_names});
  EXPECT_THAT(names("/places/districts/county/list?who=known&sort=name", asker),
              ElementsAre("Dee =1+1", "Eve Evans", "", "", ""));
}

TEST_P(TheList, has_rows_only_from_where_the_asker_opens_lists_and_says_what_is_missing) {
  const auto asker = and_at(somebody(std::nullopt, {Permission::see_reach}), south, {Permission::open_list});
  const auto list = Json::parse(json("/places/districts/county/list?who=known", asker));
  EXPECT_EQ(list.at("count"), 2);
  EXPECT_EQ(list.at("figure"), 5);
  EXPECT_THAT(page("/places/districts/county/list?who=known", asker), HasSubstr("open the list of 2 of them"));
}

TEST_P(TheList, hides_who_is_in_a_sensitive_group) {
  const auto without = somebody(std::nullopt, {Permission::see_reach, Permission::open_list, Permission::see_names});
  const std::string list = "/places/districts/north/list?who=known";
  EXPECT_THAT(page(list, without), Not(HasSubstr("Fled violence")));
  EXPECT_THAT(json(list, without), Not(HasSubstr("Fled violence")));
  EXPECT_EQ(get(list + "&group=refuge", without).status(), 403);
  EXPECT_THAT(page(list, who_sees_all()), HasSubstr("Fled violence"));
  EXPECT_THAT(names(list + "&group=refuge", who_sees_all()), ElementsAre("Cy Cooper"));
}

TEST_P(TheList, shows_of_a_protected_address_neither_line_nor_area_nor_distance) {
  const auto asker =
      somebody(std::nullopt, {Permission::see_reach, Permission::open_list, Permission::see_names,
                              Permission::see_addresses, Permission::see_sensitive_groups, Permission::see_family});
  for (const std::string sort : {"last_seen", "distance"}) {
    const auto target = "/places/districts/north/list?who=known&sort=" + sort;
    for (const auto& text : {page(target, asker), json(target, asker)}) {
      for (const auto* secret : {"Hidden Lane", "Gillingham", "ME4 4DD", "Northfield", "A3", "Old Road"}) {
        EXPECT_THAT(text, Not(HasSubstr(secret))) << target;
      }
    }
  }
  EXPECT_THAT(names("/places/districts/north/list?who=known&area=A3", asker), ElementsAre());
  EXPECT_THAT(names("/places/districts/north/list?who=known&sort=distance", asker).back(), "Cy Cooper");
  EXPECT_THAT(page("/places/districts/north/list?who=known", asker), HasSubstr("Address protected"));
}

TEST_P(TheList, masks_a_protected_address_for_those_too_who_may_open_one) {
  const auto text = page("/places/districts/north/list?who=known", who_sees_all());
  EXPECT_THAT(text, AllOf(HasSubstr("Address protected"), Not(HasSubstr("Northfield</td>")),
                          Not(HasSubstr("Hidden Lane")), Not(HasSubstr("ME4 4DD"))));
}

TEST_P(TheList, is_journalled_each_time_with_what_it_was_and_without_a_name) {
  const auto asker = who_sees_all();
  page("/places/districts/north/list?who=not_seen&sort=name", asker);
  page("/places/districts/north/list?who=not_seen&sort=name", asker);
  json("/places/districts/south/list?who=known&group=lone", asker);
  const auto journal = looks();
  ASSERT_EQ(journal.size(), 3U);
  EXPECT_EQ(journal[0].entry.room, "reach");
  EXPECT_EQ(journal[0].entry.kind, "list");
  EXPECT_EQ(journal[0].entry.rows, 2);
  EXPECT_THAT(journal[0].entry.detail, HasSubstr("/places/districts/north/list?"));
  EXPECT_THAT(journal[0].entry.detail, AllOf(HasSubstr("who=not_seen"), HasSubstr("sort=name")));
  EXPECT_EQ(journal[2].entry.rows, 0);
}

TEST_P(TheList, that_cannot_be_journalled_is_not_shown) {
  journal_works_ = false;
  const auto answer = get("/places/districts/north/list?who=known", who_sees_all());
  EXPECT_EQ(answer.status(), 503);
  EXPECT_EQ(answer.content().bytes(), "");
}

TEST_P(TheList, is_refused_without_its_permission_and_for_a_place_that_there_is_not) {
  EXPECT_EQ(get("/places/districts/north/list", somebody(north, {Permission::see_reach})).status(), 403);
  EXPECT_EQ(get("/places/districts/nowhere/list", analyst()).status(), 404);
  EXPECT_EQ(get("/places/districts/north/list?who=everybody", analyst()).status(), 400);
  EXPECT_EQ(get("/places/districts/north/list?group=all", analyst()).status(), 400);
  EXPECT_EQ(get("/places/districts/north/list?page=0", analyst()).status(), 400);
  EXPECT_TRUE(looks().empty());
}

TEST_P(TheList, keeps_the_whole_question_in_its_addresses) {
  const auto text =
      page("/places/districts/north/list?who=not_seen&window=3m&lapse=never&purpose=support", who_sees_all());
  EXPECT_THAT(text, AllOf(HasSubstr("name=\"window\" value=\"3m\""), HasSubstr("name=\"who\" value=\"not_seen\""),
                          HasSubstr("name=\"purpose\" value=\"support\"")));
  EXPECT_THAT(text, HasSubstr("href=\"/places/districts/north?as_at=2026-09-30&amp;window=3m\""));
}

HEARTH_ON_BOTH_DATABASES(TheList);

}  // namespace
