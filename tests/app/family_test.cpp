#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "list_county.hpp"

namespace {

using list_county::and_at;
using list_county::north;
using list_county::somebody;
using list_county::south;
using list_county::who_sees_all;
using Json = nlohmann::json;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class TheFamily : public list_county::InTheCounty {
 protected:
  /// The address of the page of the family with that key.
  std::string of(const std::string& key) { return "/families/" + family_id(key); }

  Json read(const std::string& target, const rights::Asker& asker) { return Json::parse(json(target, asker)); }
};

TEST_P(TheFamily, shows_members_homes_groups_registrations_and_meetings) {
  const auto family = read(of("F1"), who_sees_all());
  ASSERT_EQ(family.at("members").size(), 3U);
  EXPECT_EQ(family.at("members")[0].at("forename"), "Ben") << "the youngest child first";
  EXPECT_EQ(family.at("members")[0].at("age"), "6 months");
  EXPECT_EQ(family.at("members")[2].at("role"), "carer");
  EXPECT_EQ(family.at("homes").size(), 3U);
  EXPECT_EQ(family.at("homes")[0].at("postcode"), "ME4 4AA");
  EXPECT_EQ(family.at("groups"), Json::parse(R"([{"group": "Lone parents", "who": "Mary Archer", "source": "declared",
                                                  "from": "2024-01-01", "to": null}])"));
  EXPECT_EQ(family.at("registrations")[0].at("centre"), "North centre");
  EXPECT_EQ(family.at("met"), Json::parse(R"([{"on": "2026-05-04", "who": "Ada Archer", "centre": "North centre",
                                               "kind": "phone", "service": null},
                                              {"on": "2026-03-02", "who": "Ada Archer", "centre": "North centre",
                                               "kind": "attendance", "service": "Stay and play"}])"));
  const auto text = page(of("F1"), who_sees_all());
  EXPECT_THAT(text, AllOf(HasSubstr("Archer family"), HasSubstr("White British"), HasSubstr("Declared by the family"),
                          HasSubstr("Telephone"), HasSubstr("1 High Street, Chatham, ME4 4AA")));
}

TEST_P(TheFamily, is_there_for_whoever_it_is_tied_to_by_home_registration_or_a_meeting) {
  const auto in_the_north = somebody(north, {Permission::see_family});
  EXPECT_EQ(get(of("F1"), in_the_north).status(), 200) << "lives there";
  EXPECT_EQ(get(of("F4"), in_the_north).status(), 200) << "came to its centre";
  EXPECT_EQ(get(of("F4"), somebody(south, {Permission::see_family})).status(), 200) << "lives there";
}

TEST_P(TheFamily, that_is_elsewhere_answers_as_one_that_there_is_not) {
  const auto in_the_north = somebody(north, {Permission::see_family});
  const auto none = get("/families/01900000-0000-7000-8000-000000000000", in_the_north);
  for (const auto& target : {of("F3"), std::string{"/families/not-an-id"}, std::string{"/families/F3"}}) {
    const auto answer = get(target, in_the_north);
    EXPECT_EQ(answer.status(), 404) << target;
    EXPECT_EQ(answer.sentence(), none.sentence()) << target;
    EXPECT_EQ(answer.content().bytes(), none.content().bytes()) << target;
    EXPECT_EQ(answer.headers().size(), none.headers().size()) << target;
  }
  EXPECT_TRUE(looks().empty());
}

TEST_P(TheFamily, is_refused_to_whoever_sees_no_family_anywhere) {
  EXPECT_EQ(get(of("F1"), somebody(std::nullopt, {Permission::see_names})).status(), 403);
}

TEST_P(TheFamily, has_no_name_birth_date_or_origin_for_whoever_sees_no_names) {
  const auto asker = somebody(std::nullopt, {Permission::see_family});
  for (const auto& text : {page(of("F1"), asker), json(of("F1"), asker)}) {
    for (const auto* secret : {"Ada", "Archer", "Mary", "1990", "WBRI", "White British", "eng"}) {
      EXPECT_THAT(text, Not(HasSubstr(secret)));
    }
    EXPECT_THAT(text, HasSubstr("Child 1"));
  }
  const auto family = read(of("F1"), asker);
  EXPECT_TRUE(family.at("members")[1].at("born").is_null());
  EXPECT_TRUE(family.at("homes")[0].at("postcode").is_null());
}

TEST_P(TheFamily, shows_of_a_protected_address_not_one_byte_to_anybody) {
  const auto asker = somebody(north, {Permission::see_family, Permission::see_names, Permission::see_addresses,
                                      Permission::see_sensitive_groups});
  for (const auto& text : {page(of("F2"), asker), json(of("F2"), asker)}) {
    EXPECT_THAT(text, AllOf(Not(HasSubstr("Hidden Lane")), Not(HasSubstr("Gillingham")), Not(HasSubstr("ME4 4DD"))));
    EXPECT_THAT(text, HasSubstr("2 Old Road"));
  }
  EXPECT_THAT(page(of("F2"), asker), HasSubstr("Address protected"));
  EXPECT_THAT(page(of("F2"), who_sees_all(north)), Not(HasSubstr("Hidden Lane"))) << "it must be opened first";
}

TEST_P(TheFamily, has_no_sensitive_group_for_whoever_sees_none) {
  const auto asker = somebody(north, {Permission::see_family, Permission::see_names});
  EXPECT_THAT(page(of("F2"), asker), Not(HasSubstr("Fled violence")));
  EXPECT_THAT(json(of("F2"), asker), Not(HasSubstr("Fled violence")));
  EXPECT_THAT(page(of("F2"), who_sees_all()), HasSubstr("Fled violence"));
}

TEST_P(TheFamily, takes_each_permission_only_from_where_it_is_tied) {
  const auto asker = and_at(somebody(north, {Permission::see_family}), south, {Permission::see_names});
  EXPECT_THAT(page(of("F1"), asker), Not(HasSubstr("Archer")));
  EXPECT_THAT(page(of("F4"), asker), HasSubstr("Evans")) << "lives in the south";
}

TEST_P(TheFamily, is_journalled_before_it_is_shown_and_says_who_looked) {
  const auto asker = who_sees_all();
  page(of("F1"), asker);
  json(of("F1"), asker);
  const auto journal = looks();
  ASSERT_EQ(journal.size(), 2U);
  EXPECT_EQ(journal[0].entry.room, "families");
  EXPECT_EQ(journal[0].entry.kind, "family");
  EXPECT_EQ(journal[0].entry.detail, "");
  const auto family = read(of("F1"), asker);
  ASSERT_EQ(family.at("looks").size(), 3U) << "this look is among them";
  EXPECT_EQ(family.at("looks")[0].at("who"), "Somebody by name");
  EXPECT_EQ(read(of("F2"), asker).at("looks").size(), 1U);
  EXPECT_FALSE(read(of("F1"), somebody(north, {Permission::see_family})).contains("looks"));
}

TEST_P(TheFamily, that_cannot_be_journalled_is_not_shown) {
  journal_works_ = false;
  const auto answer = get(of("F1"), who_sees_all());
  EXPECT_EQ(answer.status(), 503);
  EXPECT_EQ(answer.content().bytes(), "");
}

TEST_P(TheFamily, opens_from_the_lists_of_whoever_may_see_it) {
  const auto list = Json::parse(json("/places/districts/county/list?who=known", who_sees_all()));
  for (const auto& row : list.at("rows")) {
    EXPECT_EQ(get("/families/" + row.at("family").get<std::string>(), who_sees_all()).status(), 200);
  }
  EXPECT_EQ(list.at("rows").size(), 5U);
}

TEST_P(TheFamily, has_ages_of_the_day_that_is_shown_and_says_which_that_is) {
  auto asker = who_sees_all();
  asker.today = base::Date::of(2029, 9, 30).value();
  const auto family = read(of("F1"), asker);
  EXPECT_EQ(family.at("ages_on"), "2026-09-30");
  EXPECT_EQ(family.at("members")[0].at("age"), "6 months");
  EXPECT_THAT(page(of("F1"), asker), AllOf(HasSubstr("Ages on 30 September 2026"), HasSubstr("6 months")));
}

TEST_P(TheFamily, has_languages_by_name_and_a_home_once_with_all_who_share_it) {
  const auto text = page(of("F1"), who_sees_all());
  EXPECT_THAT(text, AllOf(HasSubstr("English"), Not(HasSubstr(">eng<"))));
  EXPECT_EQ(read(of("F1"), who_sees_all()).at("members")[0].at("language_name"), "English");
  EXPECT_THAT(text, HasSubstr("Ada Archer, Mary Archer"));
  std::size_t times = 0;
  for (auto at = text.find("1 High Street"); at != std::string::npos; at = text.find("1 High Street", at + 1)) {
    ++times;
  }
  EXPECT_EQ(times, 1U);
  EXPECT_THAT(text, HasSubstr("Ben Archer, since 1 March 2026"));
}

TEST_P(TheFamily, leads_back_to_the_list_or_place_of_this_site_from_which_one_came_and_nowhere_else) {
  const auto from = [&](const std::string& referer) {
    const auto answer = get(of("F1"), who_sees_all(),
                            http::Headers{{"accept", "text/html"}, {"host", "hearth.example"}, {"referer", referer}});
    return std::string{answer.content().bytes()};
  };
  EXPECT_THAT(
      from("https://hearth.example/places/districts/north/list?who=not_seen&page=2"),
      AllOf(HasSubstr("Back to the list"), HasSubstr("href=\"/places/districts/north/list?who=not_seen&amp;page=2\"")));
  EXPECT_THAT(from("http://hearth.example/places/districts/north"), HasSubstr("Back to the place"));
  for (const auto* other : {"https://elsewhere.example/places/districts/north", "https://hearth.example/purpose",
                            "https://hearth.example.evil.example/places/x", "/places/districts/north", ""}) {
    EXPECT_THAT(from(other), Not(HasSubstr("Back to the"))) << other;
  }
}

HEARTH_ON_BOTH_DATABASES(TheFamily);

}  // namespace
