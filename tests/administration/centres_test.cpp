#include <gmock/gmock.h>

#include "with_structures.hpp"

namespace administration {
namespace {

using Json = nlohmann::json;

using CentrePages = WithStructures;

HEARTH_ON_BOTH_DATABASES(CentrePages);

TEST_P(CentrePages, list_all_with_where_they_hang) {
  auto browser = browser_with("administrator");
  const auto all = read(browser, "/centres").at("centres");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].at("places_today"), Json::array({"Pier place"}));
  const auto page = browser.get("/centres");
  EXPECT_TRUE(page.says("Under no place"));
  EXPECT_TRUE(page.says("href=\"/centres/windmill\">Windmill &amp; Co</a>"));
}

TEST_P(CentrePages, add_and_change_a_centre) {
  auto browser = browser_with("administrator");
  const auto added = browser.post(
      "/centres",
      with_day({{"name", "Harbour House"}, {"kind", "hub"}, {"postcode", "me44aa"}}, "opened", "4", "1", "2027"));
  EXPECT_EQ(added.location, "/centres/harbour-house?done=centre_added");
  EXPECT_TRUE(browser.get(added.location).says("4 January 2027"));
  EXPECT_EQ(read(browser, "/centres/harbour-house").at("postcode"), "ME4 4AA");
  const auto form = browser.get("/centres/harbour-house/change");
  EXPECT_TRUE(form.says("value=\"Harbour House\""));
  EXPECT_TRUE(form.says("value=\"2027\""));
  EXPECT_EQ(browser.post("/centres/harbour-house/change", {{"name", "Harbour Hall"}, {"kind", ""}}).status, 303);
  EXPECT_EQ(read(browser, "/centres/harbour-house").at("name"), "Harbour Hall");
  EXPECT_EQ(read(browser, "/centres/harbour-house").at("opened"), Json(nullptr)) << "an empty field clears it";
}

// Two tabs, or two people: each saw the same, and each changes one thing.
TEST_P(CentrePages, tell_whoever_saves_later_what_was_changed_meanwhile_and_keep_what_they_typed) {
  auto browser = browser_with("administrator");
  const auto seen_by = [](const rights::Answer& form) {
    const std::string mark = "name=\"seen\" value=\"";
    const auto from = form.body.find(mark) + mark.size();
    return form.body.substr(from, form.body.find('"', from) - from);
  };
  const auto seen = seen_by(browser.get("/centres/lighthouse/change"));
  EXPECT_EQ(seen, "name: Lighthouse; kind: Not known; postcode: none; opened: Not known; closed: no");
  EXPECT_EQ(browser.post("/centres/lighthouse/change", {{"name", "Beacon"}, {"seen", seen}}).status, 303);
  const http::Pairs second{{"name", "Lighthouse"}, {"postcode", "ME4 4AA"}, {"seen", seen}};
  const auto told = browser.post("/centres/lighthouse/change", second);
  EXPECT_EQ(told.status, 422);
  EXPECT_TRUE(told.says("Somebody changed this after you opened the page. It now says: name: Beacon;"));
  EXPECT_TRUE(told.says("value=\"ME4 4AA\"")) << "what was typed stands";
  EXPECT_EQ(read(browser, "/centres/lighthouse").at("name"), "Beacon");
  EXPECT_EQ(browser
                .post("/centres/lighthouse/change",
                      {{"name", "Lighthouse"}, {"postcode", "ME4 4AA"}, {"seen", seen_by(told)}})
                .status,
            303)
      << "knowing it, one may";
  EXPECT_EQ(read(browser, "/centres/lighthouse").at("name"), "Lighthouse");
}

TEST_P(CentrePages, say_all_that_is_wrong_at_once_beside_its_field) {
  auto browser = browser_with("administrator");
  auto fields = with_day({{"name", "Harbour House"}, {"postcode", "nowhere"}}, "opened", "4", "1", "2027");
  fields = with_day(fields, "closed", "3", "1", "2027");
  const auto wrong = browser.post("/centres", fields);
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(wrong.says("Enter a full postcode"));
  EXPECT_TRUE(wrong.says("The day it closes must be after the day it opens."));
  EXPECT_TRUE(wrong.says("value=\"nowhere\""));
  EXPECT_EQ(read(browser, "/centres").at("centres").size(), 2U);
}

TEST_P(CentrePages, hand_several_areas_to_another_centre) {
  auto browser = browser_with("administrator");
  EXPECT_TRUE(browser.get("/centres/lighthouse").says("It answers for 2 areas."));
  const auto fields =
      with_day({{"area", "A1"}, {"area", "A2"}, {"centre", "centre:windmill"}}, "from", "1", "4", "2027");
  const auto done = browser.post("/centres/lighthouse/areas", fields);
  EXPECT_EQ(done.location, "/centres/lighthouse?on=2027-04-01&done=handed");
  EXPECT_TRUE(browser.get(done.location).says("It answers for no area."));
  EXPECT_TRUE(browser.get("/centres/lighthouse").says("until 31 March 2027"));
  EXPECT_EQ(read(browser, "/centres/windmill?on=2027-04-01").at("areas").size(), 2U);
  EXPECT_EQ(browser.post("/centres/lighthouse/areas", fields).location, done.location) << "sent again";
  EXPECT_EQ(changes().size(), 1U);
}

TEST_P(CentrePages, say_which_areas_cannot_change_hands_and_keep_the_choice) {
  auto browser = browser_with("administrator");
  browser.post("/centres/lighthouse/areas",
               with_day({{"area", "A1"}, {"centre", "centre:windmill"}}, "from", "1", "4", "2027"));
  const auto wrong = browser.post("/centres/lighthouse/areas", {{"area", "A1"}, {"area", "A2"}, {"centre", "none"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(wrong.says("From 1 April 2027, Town has Windmill &amp; Co already."));
  EXPECT_TRUE(wrong.says("value=\"A2\" checked"));
  EXPECT_TRUE(browser.post("/centres/lighthouse/areas", {{"centre", "none"}}).says("Choose the areas"));
  EXPECT_TRUE(browser.post("/centres/lighthouse/areas", {{"area", "A1"}}).says("Choose the centre"));
}

TEST_P(CentrePages, warn_of_a_closed_centre_that_still_has_areas) {
  auto browser = browser_with("administrator");
  const auto closed =
      browser.post("/centres/lighthouse/change", with_day({{"name", "Lighthouse"}}, "closed", "1", "4", "2027"));
  EXPECT_EQ(closed.status, 303) << "a gap, and no error";
  EXPECT_FALSE(browser.get("/centres/lighthouse").says("still answers for"));
  EXPECT_TRUE(
      browser.get("/centres/lighthouse?on=2027-04-01").says("It closed on 1 April 2027 and still answers for 2"));
  EXPECT_EQ(read(browser, "/reach-areas?on=2027-04-01").at("of_closed_centres"),
            Json::array({Json{{"centre", "lighthouse"}, {"areas", 2}}}));
}

TEST_P(CentrePages, list_areas_of_nobody_and_give_them_to_a_centre) {
  auto browser = browser_with("administrator");
  EXPECT_TRUE(browser.get("/reach-areas").says("1 of 3 areas."));
  EXPECT_EQ(browser.post("/reach-areas", {{"area", "A3"}, {"centre", "centre:windmill"}}).location,
            "/reach-areas?on=2026-11-22&done=handed");
  EXPECT_TRUE(browser.get("/reach-areas").says("None: each of the 3 areas has a centre on this day."));
  EXPECT_EQ(read(browser, "/reach-areas?on=2020-01-01").at("of_no_centre").size(), 1U) << "the past stays as it was";
}

}  // namespace
}  // namespace administration
