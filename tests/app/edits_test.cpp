// What an administrator changes is in the next answer, and nothing kept from before is given again.
#include "organisation/edits.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "list_county.hpp"
#include "reach/threshold_sets.hpp"

namespace {

using Json = nlohmann::json;

base::Date day(std::string_view iso) { return base::Date::parse(iso).value(); }

class AfterAnEdit : public list_county::InTheCounty {
 protected:
  void SetUp() override {
    InTheCounty::SetUp();
    routes_ = reach::routes(site());
  }

  /// The page of a place, as a program reads it; asked of the same pages every time, which keep what they once said.
  Json place(const std::string& node, std::string_view as_at) {
    auto request = http::Request::read({.target = "/places/districts/" + node + "?as_at=" + std::string{as_at},
                                        .headers = {{"accept", "application/json"}}})
                       .value();
    request.name_segments({"", "structure", "node"});
    const auto route = std::ranges::find(routes_, "/places/{structure}/{node}", &reach::Route::pattern);
    return Json::parse(route->task(request, list_county::who_sees_all()).content().bytes());
  }
  Json all_children(const std::string& node, std::string_view as_at) { return place(node, as_at).at("groups").at(0); }
  int known(const std::string& node, std::string_view as_at) { return all_children(node, as_at).at("known"); }

  template <class F>
  void edit(F&& f) {
    ASSERT_TRUE(database().write_alone(std::forward<F>(f)));
    catch_up();
  }

  const organisation::Doer doer_{"somebody", "test"};
  std::vector<reach::Route> routes_;
};

HEARTH_ON_BOTH_DATABASES(AfterAnEdit);

TEST_P(AfterAnEdit, of_reach_areas_the_places_have_them_from_that_day_on) {
  EXPECT_EQ(known("north", "2026-09-30"), 3);
  EXPECT_EQ(known("south", "2026-09-30"), 2);
  const std::vector<std::string> areas{"A3"};
  edit([&](db::Session& session) { return hand_areas(session, doer_, {areas, "C2", day("2026-09-01")}); });
  EXPECT_EQ(known("north", "2026-09-30"), 2);
  EXPECT_EQ(known("south", "2026-09-30"), 3);
  EXPECT_EQ(known("north", "2026-08-31"), 3) << "nothing of the past has moved";
}

TEST_P(AfterAnEdit, of_where_a_centre_hangs_its_children_count_there_from_that_day_on) {
  EXPECT_EQ(known("north", "2026-09-30"), 3);
  edit([&](db::Session& session) {
    return hang_centre(session, doer_, {"districts", "C1", "south", day("2026-09-01")});
  });
  EXPECT_EQ(known("north", "2026-09-30"), 0);
  EXPECT_EQ(known("south", "2026-09-30"), 5);
  EXPECT_EQ(known("north", "2026-08-31"), 3);
}

TEST_P(AfterAnEdit, a_place_whose_places_below_have_no_centre_any_more_still_shows_its_own) {
  for (const auto* const centre : {"C1", "C2"}) {
    edit([&](db::Session& session) {
      return hang_centre(session, doer_, {"districts", centre, "county", day("2026-09-01")});
    });
  }
  const auto county = place("county", "2026-09-30");
  EXPECT_TRUE(county.at("below").empty());
  EXPECT_EQ(county.at("itself").at("known"), 5);
  const auto text = page("/places/districts/county?as_at=2026-09-30", list_county::who_sees_all());
  EXPECT_THAT(text, testing::HasSubstr("County itself"));
  EXPECT_THAT(text, testing::HasSubstr("For 2 places below no centre answers"));
}

TEST_P(AfterAnEdit, a_proposal_can_be_asked_about_at_any_date) {
  edit([&](db::Session& session) {
    return copy_structure(session, doer_, {"districts", "One district", day("2026-09-30")});
  });
  edit([&](db::Session& session) {
    return hang_centre(session, doer_, {"one-district", "C2", "north", base::Interval::first});
  });
  EXPECT_EQ(Json::parse(json("/places/one-district/north?as_at=2026-09-30", list_county::who_sees_all()))
                .at("groups")
                .at(0)
                .at("known"),
            5);
  EXPECT_EQ(known("north", "2026-09-30"), 3);
}

TEST_P(AfterAnEdit, of_thresholds_a_figure_is_judged_by_the_set_in_force_on_its_date) {
  EXPECT_EQ(all_children("north", "2026-09-30").at("band"), "below") << "one of three was seen";
  edit([](db::Session& session) {
    return reach::begin_thresholds(session, "somebody", {"Mild", "This test", "30", "33", day("2026-09-30")});
  });
  EXPECT_EQ(all_children("north", "2026-09-30").at("band"), "outstanding") << "not what was kept";
  EXPECT_EQ(all_children("north", "2026-09-30").at("to_good"), 0);
  EXPECT_EQ(all_children("north", "2026-09-29").at("band"), "below") << "judged by the set of its own date";
  const auto counted = page("/places/districts/north/counted", list_county::who_sees_all());
  EXPECT_NE(counted.find("outstanding from 33 per cent; good from 30 per cent"), std::string::npos);
  EXPECT_NE(page("/places/districts/north", list_county::who_sees_all()).find("30% is good, 33% outstanding"),
            std::string::npos);
}

TEST_P(AfterAnEdit, the_page_of_thresholds_says_which_set_is_in_force) {
  const auto analyst = list_county::somebody(std::nullopt, {rights::Permission::manage_thresholds});
  EXPECT_EQ(Json::parse(json("/thresholds", analyst)).at("in_force_today").at("good"), 65);
  edit([](db::Session& session) {
    return reach::begin_thresholds(session, "somebody", {"Mild", "This test", "30", "33", day("2026-09-30")});
  });
  EXPECT_EQ(Json::parse(json("/thresholds", analyst)).at("in_force_today").at("name"), "Mild");
  EXPECT_NE(page("/thresholds", analyst).find("Begin this set"), std::string::npos);
  const auto in_a_part = list_county::somebody(list_county::north, {rights::Permission::manage_thresholds});
  EXPECT_EQ(page("/thresholds", in_a_part).find("Begin this set"), std::string::npos);
  EXPECT_EQ(get("/thresholds", list_county::somebody(std::nullopt, {rights::Permission::see_reach})).status(), 403);
}

}  // namespace
