#include <gmock/gmock.h>

#include "builders.hpp"

namespace rights {
namespace {

const Roles roles = Roles::built_in();
const Trees trees = a_county();

Asker asker_with(const std::vector<Grant>& grants, std::string_view today = "2026-11-22") {
  const Account account{.number = 1, .name = "Ada"};
  return asker_of(account, grants, roles, trees, day(today));
}

TEST(Visible, is_nothing_without_a_grant) {
  const auto asker = asker_with({});
  EXPECT_TRUE(visible(asker).nothing());
  EXPECT_FALSE(asker.may(Permission::see_reach));
}

TEST(Visible, is_the_places_where_the_grants_hold) {
  const auto asker =
      asker_with({a_grant("practitioner", south), a_grant("practitioner", pier), a_grant("front_desk", pier)});
  EXPECT_EQ(visible(asker), (Visible{.whole = false, .places = {pier, south}}));
}

TEST(Visible, is_the_whole_authority_for_a_grant_at_a_root_or_at_no_place) {
  const Visible whole{.whole = true, .places = {}};
  EXPECT_EQ(visible(asker_with({a_grant("analyst", county)})), whole);
  EXPECT_EQ(visible(asker_with({a_grant("analyst", Place{"old", "kingdom"})})), whole);
  EXPECT_EQ(visible(asker_with({a_grant("analyst", std::nullopt), a_grant("front_desk", pier)})), whole);
}

TEST(Visible, keeps_apart_what_two_grants_give_in_two_places) {
  const auto asker = asker_with({a_grant("centre_manager", pier), a_grant("analyst", county)});
  EXPECT_TRUE(visible(asker, Permission::see_reach).whole);
  EXPECT_TRUE(visible(asker, Permission::open_list).whole);
  EXPECT_EQ(visible(asker, Permission::see_names), (Visible{.whole = false, .places = {pier}}));
  EXPECT_TRUE(visible(asker, Permission::manage_accounts).nothing());
  EXPECT_FALSE(asker.may_everywhere(Permission::see_names));
}

TEST(Visible, begins_and_ends_with_its_grant) {
  const std::vector grants{a_grant("practitioner", pier, between("2026-05-01", "2026-06-01"))};
  EXPECT_TRUE(visible(asker_with(grants, "2026-04-30")).nothing());
  EXPECT_FALSE(visible(asker_with(grants, "2026-05-01")).nothing());
  EXPECT_FALSE(visible(asker_with(grants, "2026-05-31")).nothing());
  EXPECT_TRUE(visible(asker_with(grants, "2026-06-01")).nothing());
}

TEST(Visible, is_nothing_for_a_role_that_is_not_there_any_more) {
  EXPECT_TRUE(visible(asker_with({a_grant("emperor", std::nullopt)})).nothing());
}

TEST(Visible, gives_a_node_that_is_not_there_no_more_than_itself) {
  const auto asker = asker_with({a_grant("practitioner", Place{"now", "closed"})});
  EXPECT_EQ(visible(asker), (Visible{.whole = false, .places = {Place{"now", "closed"}}}));
}

TEST(Asker, needs_a_purpose_when_one_of_the_roles_in_force_does) {
  EXPECT_TRUE(asker_with({a_grant("practitioner", pier), a_grant("district_manager", north)}).needs_purpose);
  EXPECT_FALSE(asker_with({a_grant("practitioner", pier),
                           a_grant("district_manager", north, between("2020-01-01", "2021-01-01"))})
                   .needs_purpose);
}

TEST(Asker, needs_a_one_time_code_when_one_of_the_roles_in_force_does) {
  const std::vector grants{a_grant("administrator", std::nullopt, between("2026-05-01", "2026-06-01"))};
  EXPECT_TRUE(needs_one_time_code({}, grants, roles, day("2026-05-01")));
  EXPECT_FALSE(needs_one_time_code({}, grants, roles, day("2026-06-01")));
  EXPECT_FALSE(needs_one_time_code({.demonstration = true}, grants, roles, day("2026-05-01")));
}

TEST(Trees, cover_what_lies_below_and_nothing_beside_or_above) {
  EXPECT_TRUE(trees.cover(north, north));
  EXPECT_TRUE(trees.cover(north, pier));
  EXPECT_FALSE(trees.cover(pier, north));
  EXPECT_FALSE(trees.cover(south, pier));
  EXPECT_FALSE(trees.cover(north, std::nullopt));
  EXPECT_FALSE(trees.cover(Place{"old", "north"}, pier));
  EXPECT_TRUE(trees.cover(county, Place{"old", "north"}));
  EXPECT_TRUE(trees.cover(std::nullopt, std::nullopt));
}

TEST(Trees, that_were_damaged_into_a_ring_cover_nothing_for_ever) {
  Trees ring;
  ring.add({"now", "a"}, "b");
  ring.add({"now", "b"}, "a");
  EXPECT_FALSE(ring.cover(Place{"now", "c"}, Place{"now", "a"}));
}

}  // namespace
}  // namespace rights
