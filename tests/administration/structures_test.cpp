#include <gmock/gmock.h>

#include "with_structures.hpp"

namespace administration {
namespace {

using testing::HasSubstr;
using Json = nlohmann::json;

using StructurePages = WithStructures;

HEARTH_ON_BOTH_DATABASES(StructurePages);

TEST_P(StructurePages, open_for_those_roles_that_manage_structures_and_no_other) {
  for (const auto& role : roles_.all()) {
    const bool manages = role.permissions.has(rights::Permission::manage_structures);
    auto browser = browser_with(role.key);
    for (const auto* target :
         {"/structures", "/new-structure", "/structures/now", "/structures/now/change", "/structures/now/add-place",
          "/structures/now/places/pier", "/structures/now/centres/lighthouse", "/centres", "/centres/new",
          "/centres/lighthouse", "/centres/lighthouse/change", "/reach-areas"}) {
      EXPECT_EQ(browser.get(target).status, manages ? 200 : 403) << role.key << " " << target;
    }
    for (const auto* target : {"/structures", "/structures/now/change", "/structures/now/places",
                               "/structures/now/places/pier", "/structures/now/centres/lighthouse", "/centres",
                               "/centres/lighthouse/change", "/centres/lighthouse/areas", "/reach-areas"}) {
      EXPECT_EQ(browser.post(target, {{"name", ""}}).status, manages ? 422 : 403) << role.key << " " << target;
    }
  }
  EXPECT_TRUE(changes().empty());
}

TEST_P(StructurePages, can_be_read_and_not_changed_by_whoever_administers_a_part_of_the_county) {
  auto browser = browser_with("administrator", rights::north);
  EXPECT_EQ(browser.get("/structures/now").status, 200);
  EXPECT_EQ(browser.get("/structures/now/centres/lighthouse").status, 403);
  const auto refused = browser.post("/structures/now/centres/lighthouse", {{"node", "node:south"}});
  EXPECT_EQ(refused.status, 403);
  EXPECT_TRUE(refused.says("changes the whole county"));
  EXPECT_TRUE(changes().empty());
}

TEST_P(StructurePages, show_the_tree_with_its_centres_and_name_what_hangs_nowhere) {
  auto browser = browser_with("administrator");
  EXPECT_TRUE(browser.get("/administration").says("href=\"/structures\""));
  EXPECT_TRUE(browser.get("/structures").says("Districts"));
  const auto page = browser.get("/structures/now");
  EXPECT_TRUE(page.says("As it stands on 22 November 2026"));
  EXPECT_TRUE(page.says("href=\"/structures/now/centres/lighthouse\">Lighthouse</a>"));
  EXPECT_TRUE(page.says("A centre that is open hangs under no place on this day."));
  EXPECT_TRUE(page.says("Windmill &amp; Co"));
  const auto json = read(browser, "/structures/now?on=2020-01-01");
  EXPECT_EQ(json.at("on"), "2020-01-01");
  EXPECT_EQ(json.at("under_no_node"), Json::array({"windmill"}));
  EXPECT_EQ(read(browser, "/structures").at("structures")[0].at("centres_today"), 1);
}

TEST_P(StructurePages, move_a_centre_and_show_it_done) {
  auto browser = browser_with("administrator");
  const auto fields = with_day({{"node", "node:south"}}, "from", "1", "4", "2027");
  const auto done = browser.post("/structures/now/centres/lighthouse", fields);
  EXPECT_EQ(done.status, 303);
  EXPECT_EQ(done.location, "/structures/now?on=2027-04-01&done=moved");
  const auto page = browser.get(done.location);
  EXPECT_TRUE(page.says("govuk-notification-banner--success"));
  EXPECT_TRUE(page.says("1 April 2027 (to come)"));
  const Json moved{{"centre", "lighthouse"}, {"from", "2027-04-01"}, {"was", "pier"}, {"became", "south"}};
  EXPECT_EQ(read(browser, "/structures/now").at("changes"), Json::array({moved}));
  EXPECT_EQ(read(browser, "/structures/now/centres/lighthouse").at("node_today"), "pier");
  EXPECT_EQ(browser.post("/structures/now/centres/lighthouse", fields).location, done.location) << "sent again";
  ASSERT_EQ(changes().size(), 1U);
  EXPECT_EQ(changes()[0].entry.origin, "web");
}

TEST_P(StructurePages, say_beside_the_field_why_a_centre_cannot_move_and_keep_what_was_typed) {
  auto browser = browser_with("administrator");
  browser.post("/structures/now/centres/lighthouse", with_day({{"node", "node:south"}}, "from", "1", "4", "2027"));
  const auto early =
      browser.post("/structures/now/centres/lighthouse", with_day({{"node", "node:quay"}}, "from", "1", "3", "2027"));
  EXPECT_EQ(early.status, 422);
  EXPECT_TRUE(early.says("It goes to South place on 1 April 2027 already."));
  EXPECT_TRUE(early.says("<title>Error: "));
  EXPECT_TRUE(early.says("value=\"2027\""));
  EXPECT_TRUE(early.says("value=\"node:quay\" selected"));
  EXPECT_TRUE(
      browser.post("/structures/now/centres/lighthouse", with_day({{"node", "node:south"}}, "from", "31", "2", "2027"))
          .says("Enter a day that there is"));
  EXPECT_TRUE(browser.post("/structures/now/centres/lighthouse", {{"node", ""}}).says("Choose the place"));
  browser.accept = "application/json";
  EXPECT_THAT(browser.post("/structures/now/centres/lighthouse", {{"node", ""}}).body,
              HasSubstr(R"({"problems":[{"field":"node",)"));
}

TEST_P(StructurePages, take_a_centre_out_of_the_structure) {
  auto browser = browser_with("administrator");
  EXPECT_EQ(browser.post("/structures/now/centres/lighthouse", {{"node", "none"}}).location,
            "/structures/now?on=2026-11-22&done=taken_out");
  EXPECT_EQ(read(browser, "/structures/now").at("under_no_node"), Json::array({"lighthouse", "windmill"}));
}

TEST_P(StructurePages, add_a_place_and_name_it_anew) {
  auto browser = browser_with("administrator");
  EXPECT_EQ(
      browser.post("/structures/now/places", {{"parent", "node:north"}, {"level", "hub"}, {"name", "East"}}).status,
      303);
  EXPECT_TRUE(browser.get("/structures/now").says("href=\"/structures/now/places/east\">East</a>"));
  EXPECT_EQ(browser.post("/structures/now/places/east", {{"level", "hub"}, {"name", "Far east"}}).location,
            "/structures/now?done=place_changed");
  EXPECT_TRUE(browser.get("/structures/now").says("Far east"));
  const auto wrong = browser.post("/structures/now/places", {{"parent", "node:moon"}, {"level", "hub"}, {"name", ""}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(wrong.says("Choose the place that it is to lie under."));
  EXPECT_TRUE(wrong.says("Enter a name for the place."));
}

TEST_P(StructurePages, change_name_and_status) {
  auto browser = browser_with("administrator");
  EXPECT_EQ(browser.post("/structures/now/change", {{"name", "Districts of 2024"}, {"status", "past"}}).location,
            "/structures/now?done=structure_changed");
  const auto listed = read(browser, "/structures").at("structures")[0];
  EXPECT_EQ(listed.at("name"), "Districts of 2024");
  EXPECT_EQ(listed.at("status"), "past");
}

TEST_P(StructurePages, prepare_a_regrouping_as_a_copy_that_changes_nothing_else) {
  auto browser = browser_with("administrator");
  const auto made = browser.post("/structures", {{"of", "now"}, {"name", "Two districts"}});
  EXPECT_EQ(made.location, "/structures/two-districts?done=copied");
  EXPECT_TRUE(browser.get(made.location).says("Proposed"));
  EXPECT_EQ(browser.post("/structures/two-districts/centres/lighthouse", {{"node", "node:south"}}).location,
            "/structures/two-districts?done=moved_throughout");
  EXPECT_EQ(read(browser, "/structures/two-districts/centres/lighthouse").at("changes"), Json::array())
      << "as if it had always been so";
  EXPECT_EQ(read(browser, "/structures/two-districts/centres/lighthouse").at("node_today"), "south");
  EXPECT_EQ(read(browser, "/structures/now/centres/lighthouse").at("node_today"), "pier");
  EXPECT_EQ(browser.post("/structures", {{"of", "moon"}, {"name", "x"}}).status, 422);
}

TEST_P(StructurePages, that_there_are_not_are_not_found) {
  auto browser = browser_with("administrator");
  for (const auto* target :
       {"/structures/moon", "/structures/moon/change", "/structures/now/places/moon", "/structures/now/centres/moon",
        "/structures/moon/centres/lighthouse", "/centres/moon", "/centres/moon/change"}) {
    EXPECT_EQ(browser.get(target).status, 404) << target;
  }
}

TEST_P(StructurePages, carry_the_visitors_token_in_every_form) {
  auto browser = browser_with("administrator");
  for (const auto* target : {"/new-structure", "/structures/now/change", "/structures/now/add-place",
                             "/structures/now/places/pier", "/structures/now/centres/lighthouse", "/centres/new",
                             "/centres/lighthouse", "/centres/lighthouse/change", "/reach-areas"}) {
    EXPECT_EQ(browser.get(target).hidden(html::csrf_field), "token of this visitor") << target;
  }
}

TEST_P(StructurePages, tell_whoever_saves_later_what_was_changed_meanwhile) {
  auto browser = browser_with("administrator");
  for (const auto* page : {"/structures/now/change", "/structures/now/places/pier"}) {
    const http::Pairs old{{"name", "Mine"}, {"status", "in_force"}, {"level", "group"}, {"seen", "name: An older one"}};
    const auto told = browser.post(page, old);
    EXPECT_EQ(told.status, 422) << page;
    EXPECT_TRUE(told.says("Somebody changed this after you opened the page.")) << page;
  }
  EXPECT_TRUE(changes().empty());
}

TEST_P(StructurePages, are_told_in_the_journal_by_name_with_what_was_and_what_became) {
  auto browser = browser_with("administrator");
  const auto newest = [&] { return read(browser, "/journal?done=writes").at("entries")[0]; };
  browser.post("/structures/now/centres/lighthouse", with_day({{"node", "node:south"}}, "from", "1", "4", "2027"));
  EXPECT_EQ(newest().at("record"), "Lighthouse in Districts");
  EXPECT_EQ(newest().at("changes"), Json::array({"From 1 April 2027: South place, before Pier place"}));
  browser.post("/structures/now/places/pier", {{"name", "The pier"}, {"level", "group"}});
  EXPECT_EQ(newest().at("record"), "The pier in Districts");
  EXPECT_EQ(newest().at("changes")[0], "Level: group, before level");
  browser.post("/structures/now/change", {{"name", "Districts"}, {"status", "past"}});
  EXPECT_EQ(newest().at("changes"), Json::array({"Status: past, before in force"}));
  browser.post("/centres/lighthouse/change", {{"name", "Beacon"}, {"postcode", "ME4 4AA"}});
  EXPECT_EQ(newest().at("record"), "Beacon");
  EXPECT_EQ(newest().at("changes"), Json::array({"Name: Beacon, before Lighthouse", "Postcode: ME4 4AA, before none"}));
  browser.post("/centres/lighthouse/areas",
               with_day({{"area", "A1"}, {"centre", "centre:windmill"}}, "from", "1", "4", "2027"));
  EXPECT_EQ(newest().at("changes"), Json::array({"From 1 April 2027: Windmill & Co for Town (before Beacon)"}));
  EXPECT_TRUE(browser.get("/journal").says("Changed a centre: Beacon<br>"));
}

TEST_P(StructurePages, say_at_the_beginning_what_keeps_children_out_of_their_places) {
  auto browser = browser_with("administrator");
  const auto gaps = [&] { return read(browser, "/administration").at("gaps"); };
  EXPECT_EQ(gaps().at("areas_of_no_centre"), 1) << "the moor";
  EXPECT_EQ(gaps().at("structures_in_force"), Json::array({"Districts"}));
  EXPECT_TRUE(gaps().at("of_centres_in_no_structure").empty()) << "Windmill hangs nowhere, and answers for nothing";
  browser.post("/centres/lighthouse/areas", {{"area", "A1"}, {"centre", "centre:windmill"}});
  EXPECT_EQ(gaps().at("of_centres_in_no_structure"), Json::array({Json{{"centre", "windmill"}, {"areas", 1}}}));
  browser.post("/centres/lighthouse/change", with_day({{"name", "Lighthouse"}}, "closed", "1", "1", "2026"));
  EXPECT_EQ(gaps().at("of_closed_centres"), Json::array({Json{{"centre", "lighthouse"}, {"areas", 1}}}));
  browser.post("/structures/now/change", {{"name", "Districts"}, {"status", "past"}});
  const auto page = browser.get("/administration");
  EXPECT_TRUE(page.says("No structure is in force"));
  EXPECT_TRUE(page.says("Lighthouse</a> is closed and still answers for 1 area."));
  EXPECT_TRUE(page.says("For <a class=\"govuk-link\" href=\"/reach-areas\">1 area</a> no centre answers"));
}

}  // namespace
}  // namespace administration
