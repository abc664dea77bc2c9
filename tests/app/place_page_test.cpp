#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "list_county.hpp"

namespace {

using list_county::somebody;
using list_county::who_sees_all;
using Json = nlohmann::json;
using rights::Permission;
using testing::HasSubstr;
using testing::Not;

class ThePlacePage : public list_county::InTheCounty {
 protected:
  Json below(const std::string& target, const rights::Asker& asker) {
    return Json::parse(json(target, asker)).at("below");
  }
};

const rights::Asker& commissioner() {
  static const auto asker = somebody(std::nullopt, {Permission::see_reach});
  return asker;
}

TEST_P(ThePlacePage, shows_of_each_place_below_the_group_that_is_asked_for) {
  const auto asker = who_sees_all();
  const auto all = below("/places/districts/county", asker);
  EXPECT_EQ(all[0].at("node"), "north");
  EXPECT_EQ(all[0].at("known"), 3);
  const auto lone = below("/places/districts/county?group=lone", asker);
  EXPECT_EQ(lone[0].at("node"), "north") << "lowest first; where nobody is known, last";
  EXPECT_EQ(lone[0].at("known"), 2);
  EXPECT_EQ(lone[0].at("seen"), 1);
  EXPECT_EQ(lone[1].at("known"), 0);
  EXPECT_FALSE(lone[0].contains("furthest_behind"));
  for (const auto& place : lone) {
    const auto own = Json::parse(json("/places/districts/" + place.at("node").get<std::string>(), asker)).at("groups");
    const auto group = std::ranges::find(own, "lone", [](const Json& each) { return each.at("group"); });
    ASSERT_NE(group, own.end());
    EXPECT_EQ(group->at("known"), place.at("known"));
    EXPECT_EQ(group->at("seen"), place.at("seen"));
  }
}

TEST_P(ThePlacePage, says_of_which_group_the_places_below_are_and_leads_back_to_all) {
  const auto text = page("/places/districts/county?group=lone", who_sees_all());
  EXPECT_THAT(text, HasSubstr("Places below, lowest first: Lone parents"));
  EXPECT_THAT(text, HasSubstr("Places below, by reach of Lone parents"));
  EXPECT_THAT(text, HasSubstr("/places/districts/county?as_at=2026-09-30#below"));
  EXPECT_THAT(text, HasSubstr("/places/districts/north/list?as_at=2026-09-30&amp;group=lone&amp;who=known"));
  EXPECT_EQ(Json::parse(json("/places/districts/county?group=lone", who_sees_all())).at("asked").at("group"), "lone");
  EXPECT_THAT(page("/places/districts/county", who_sees_all()),
              HasSubstr("/places/districts/county?as_at=2026-09-30&amp;group=lone#below"));
}

TEST_P(ThePlacePage, shows_nothing_of_a_sensitive_group_to_whoever_does_not_see_it) {
  for (const std::string page : {"", "/compare", "/change", "/counted"}) {
    EXPECT_EQ(get("/places/districts/county" + page + "?group=refuge", commissioner()).status(), 403) << page;
    EXPECT_EQ(get("/places/districts/county" + page + "?group=refuge", who_sees_all()).status(), 200) << page;
  }
  EXPECT_THAT(page("/places/districts/county/change", commissioner()), Not(HasSubstr("Fled violence")));
  EXPECT_THAT(page("/places/districts/county/change", who_sees_all()), HasSubstr("Fled violence"));
  EXPECT_THAT(page("/places?structure=districts&node=county&as_at=gone", commissioner()),
              Not(HasSubstr("Fled violence")));
}

TEST_P(ThePlacePage, is_changed_to_a_group_and_back) {
  const std::string form = "/places?structure=districts&node=county&as_at=2026-09-30&window=12m&under=5&sustained=3";
  const auto leads_to = [&](const std::string& target) {
    const auto answer = get(target, commissioner());
    EXPECT_EQ(answer.status(), 303);
    return answer.headers().at(0).value;
  };
  EXPECT_EQ(leads_to(form + "&group=lone"), "/places/districts/county?as_at=2026-09-30&group=lone#below");
  EXPECT_EQ(leads_to(form + "&group=none"), "/places/districts/county?as_at=2026-09-30");
  EXPECT_EQ(leads_to(form), "/places/districts/county?as_at=2026-09-30");
}

TEST_P(ThePlacePage, compares_the_group_that_is_asked_for) {
  const std::string compare = "/places/districts/county/compare?then=2025-09-30";
  const auto lone = Json::parse(json(compare + "&group=lone", who_sees_all()));
  EXPECT_EQ(lone.at("group"), "lone");
  EXPECT_EQ(lone.at("then").at("known"), 1);
  EXPECT_EQ(lone.at("now").at("known"), 2);
  EXPECT_EQ(lone.at("now").at("seen"), 1);
  EXPECT_EQ(Json::parse(json(compare, who_sees_all())).at("now").at("known"), 5);
  const auto text = page(compare + "&group=lone", who_sees_all());
  EXPECT_THAT(text, HasSubstr("<span class=\"govuk-caption-l\">Lone parents</span>"));
  EXPECT_THAT(text, HasSubstr("name=\"group\" value=\"lone\"")) << "the form carries it";
  EXPECT_THAT(text, HasSubstr("Compare all children under five"));
}

TEST_P(ThePlacePage, compares_with_the_boundaries_of_a_day_and_keeps_what_cannot_be_understood) {
  const std::string compare = "/places/districts/county/compare?then=30/9/2025&then_boundaries=";
  EXPECT_EQ(Json::parse(json(compare + "1/4/2024", who_sees_all())).at("boundaries").at("then"), "2024-04-01");
  EXPECT_THAT(page(compare + "1/4/2024", who_sees_all()), HasSubstr("in its boundaries of 1 April 2024"));
  const auto wrong = get(compare + "Easter", who_sees_all());
  EXPECT_EQ(wrong.status(), 400);
  EXPECT_THAT(std::string{wrong.content().bytes()},
              testing::AllOf(HasSubstr("value=\"Easter\""), HasSubstr("value=\"2025-09-30\"")));
}

TEST_P(ThePlacePage, compares_in_the_boundaries_of_the_other_date_itself_where_the_field_is_left_empty) {
  const std::string now = "/places/districts/county/compare?boundaries=2024-04-01&then=2025-09-30";
  const auto boundaries_then = [&](const std::string& target) {
    return Json::parse(json(target, who_sees_all())).at("boundaries").at("then").get<std::string>();
  };
  EXPECT_EQ(boundaries_then(now), "2024-04-01") << "those of the page, where nothing is said";
  EXPECT_EQ(boundaries_then(now + "&then_boundaries="), "2025-09-30");
  EXPECT_THAT(page(now + "&then_boundaries=&group=lone", who_sees_all()), HasSubstr("then_boundaries=2025-09-30"));
}

TEST_P(ThePlacePage, tells_a_program_in_its_own_form_that_there_is_nothing_to_compare_with) {
  const auto answer =
      get("/places/districts/county/compare?then=Easter", who_sees_all(), {{"accept", "application/json"}});
  EXPECT_EQ(answer.status(), 400);
  EXPECT_FALSE(Json::parse(answer.content().bytes()).at("problems").empty());
}

TEST_P(ThePlacePage, says_that_contacts_are_held_only_from_some_day_on_where_the_window_begins_before_it) {
  const std::string held = "The first contact that is held is of 3 March 2025";
  EXPECT_THAT(page("/places/districts/county?as_at=2025-09-30", who_sees_all()),
              HasSubstr(held + ", and the window begins on 1 October 2024"));
  const auto later = page("/places/districts/county", who_sees_all());
  EXPECT_THAT(later, Not(HasSubstr("and the window begins")));
  EXPECT_THAT(later, HasSubstr(held + ": quarters before 2 March 2026 count less than 12 months"));
  const auto compared = page("/places/districts/county/compare?then=2025-09-30", who_sees_all());
  EXPECT_THAT(compared, HasSubstr(held));
  EXPECT_THAT(compared, Not(HasSubstr("are a real change"))) << "they would seem to have come since";
}

TEST_P(ThePlacePage, says_of_which_part_its_figures_are_to_whoever_sees_no_more) {
  const auto asker = who_sees_all(list_county::north);
  const auto text = page("/places/districts/county", asker);
  EXPECT_THAT(text, HasSubstr("<h1 class=\"govuk-heading-xl\">Your part of County: North</h1>"));
  EXPECT_THAT(text, HasSubstr("1 other place below is not yours to see."));
  EXPECT_THAT(text, Not(HasSubstr("South")));
  const auto told = Json::parse(json("/places/districts/county", asker));
  EXPECT_EQ(told.at("sees"), "part");
  EXPECT_EQ(told.at("own_part"), "North");
  EXPECT_EQ(told.at("below_hidden"), 1);
  ASSERT_EQ(told.at("below").size(), 1U);
  EXPECT_EQ(told.at("below").at(0).at("sees"), "all");
  EXPECT_EQ(told.at("below").at(0).at("known"), 3);
  EXPECT_EQ(told.at("groups").at(0).at("known"), 3) << "counts are as they were";
}

TEST_P(ThePlacePage, of_all_that_one_sees_says_nothing_of_parts) {
  for (const auto& asker : {who_sees_all(), who_sees_all(list_county::north)}) {
    const auto told = Json::parse(json("/places/districts/north", asker));
    EXPECT_EQ(told.at("sees"), "all");
    EXPECT_TRUE(told.at("own_part").is_null());
    EXPECT_EQ(told.at("below_hidden"), 0);
    const auto text = page("/places/districts/north", asker);
    EXPECT_THAT(text, HasSubstr("<h1 class=\"govuk-heading-xl\">North</h1>"));
    EXPECT_THAT(text, Not(HasSubstr("yours to see")));
  }
}

TEST_P(ThePlacePage, of_a_place_of_which_one_sees_nothing_shows_no_noughts) {
  const auto asker = who_sees_all(list_county::north);
  const auto text = page("/places/districts/south", asker);
  EXPECT_THAT(text, HasSubstr("No area of South is yours."));
  EXPECT_THAT(text, Not(HasSubstr("Nobody is known here")));
  EXPECT_THAT(text, Not(HasSubstr("ladder")));
  EXPECT_EQ(Json::parse(json("/places/districts/south", asker)).at("sees"), "nothing");
  EXPECT_THAT(page("/places/districts/south/list", asker), HasSubstr("No area of South is yours."));
  EXPECT_THAT(page("/places/districts/south/compare", asker), HasSubstr("No area of South is yours."));
}

TEST_P(ThePlacePage, names_the_part_on_its_list_and_where_it_is_compared) {
  const auto asker = who_sees_all(list_county::north);
  EXPECT_THAT(page("/places/districts/county/list", asker), HasSubstr("Your part of County: North"));
  EXPECT_THAT(page("/places/districts/county/compare", asker), HasSubstr("Your part of County: North, Districts"));
  EXPECT_EQ(Json::parse(json("/places/districts/county/compare", asker)).at("sees"), "part");
  EXPECT_EQ(Json::parse(json("/places/districts/county/list", asker)).at("place"), "Your part of County: North");
}

TEST_P(ThePlacePage, warns_of_a_date_that_has_not_come_wherever_it_is_shown) {
  constexpr auto warning = "31 March 2027 has not come yet. Whoever is known today is carried forward;";
  const auto asker = who_sees_all();
  for (const std::string page_below : {"", "/list", "/compare", "/counted"}) {
    const auto target = "/places/districts/north" + page_below;
    EXPECT_THAT(page(target + "?as_at=2027-03-31", asker), HasSubstr(warning)) << target;
    for (const std::string today : {"", "?as_at=2026-09-30", "?as_at=2025-01-01"}) {
      EXPECT_THAT(page(target + today, asker), Not(HasSubstr("carried forward"))) << target << today;
    }
    if (page_below != "/counted") {
      EXPECT_EQ(Json::parse(json(target + "?as_at=2027-03-31", asker)).at("not_come_yet"), true) << target;
      EXPECT_EQ(Json::parse(json(target, asker)).at("not_come_yet"), false) << target;
    }
  }
  EXPECT_THAT(page("/places/districts/north/compare?then=2027-03-31", asker), HasSubstr(warning));
  EXPECT_EQ(Json::parse(json("/places/districts/north/compare?then=2027-03-31", asker)).at("not_come_yet"), true);
}

TEST_P(ThePlacePage, has_on_today_the_lowest_place_with_its_figure_and_how_many_are_to_go) {
  const auto text = page("/", who_sees_all());
  EXPECT_THAT(text, HasSubstr(">North</a> is the lowest place below: 33.3% seen, 1 child short of good"));
}

TEST_P(ThePlacePage, says_of_what_is_typed_wrong_what_would_be_right_and_of_a_page_too_many_how_many_there_are) {
  EXPECT_EQ(get("/places/districts/county?map=zz", who_sees_all()).status(), 400);
  EXPECT_EQ(get("/places/districts/county?map=need", who_sees_all()).status(), 200);
  const auto beyond = get("/places/districts/county/list?page=999", who_sees_all());
  EXPECT_EQ(beyond.status(), 404);
  EXPECT_EQ(beyond.sentence(), "This list has one page.");
  EXPECT_EQ(get("/places/districts/county/list?page=1", who_sees_all()).status(), 200);
}

TEST_P(ThePlacePage, says_in_words_what_is_counted) {
  const auto text = page("/places/districts/county?sustained=4", who_sees_all());
  EXPECT_THAT(text, HasSubstr("seen on 4 days or more"));
  EXPECT_THAT(text, HasSubstr("brothers and sisters too"));
  EXPECT_THAT(text, Not(HasSubstr("seed 002")));
  EXPECT_THAT(page("/places/districts/county/change?window=18m", who_sees_all()), HasSubstr("18 months"));
}

HEARTH_ON_BOTH_DATABASES(ThePlacePage);

}  // namespace
