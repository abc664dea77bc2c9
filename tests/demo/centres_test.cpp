#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/interval.hpp"
#include "package.hpp"

namespace demo::test {
namespace {

TEST(Centres, are_as_many_as_asked_for_with_keys_and_names_of_their_own) {
  EXPECT_EQ(the_county().values("centres", "centre").size(), 14U);
  EXPECT_EQ(the_county().values("centres", "name").size(), 14U);
  EXPECT_THAT(the_county().column("centres", "kind"),
              testing::Each(testing::AnyOf("centre", "hub", "network_site", "venue")));
}

TEST(Centres, stand_at_real_postcodes) {
  EXPECT_TRUE(
      std::ranges::includes(the_county().values("postcodes", "postcode"), the_county().values("centres", "postcode")));
}

TEST(ReachAreas, give_each_area_one_centre_on_every_day_and_leave_none_out) {
  std::map<std::string, std::vector<base::Interval>> by_area;
  for (const auto& row : the_county().rows("reach_areas", {"area", "from", "to"})) {
    const auto held = base::Interval::of(base::Date::parse(row[1]), base::Date::parse(row[2]));
    ASSERT_TRUE(held) << row[0];
    for (const auto& other : by_area[row[0]]) {
      EXPECT_FALSE(other.overlaps(*held)) << row[0];
    }
    by_area[row[0]].push_back(*held);
  }
  EXPECT_EQ(by_area.size(), the_county().column("areas", "area").size());
  EXPECT_THAT(by_area, testing::Contains(testing::Pair(testing::_, testing::SizeIs(2))));
}

TEST(Centres, can_be_fewer_than_districts_or_Kents) {
  auto options = small();
  options.children = 200;
  options.centres = 3;
  options.attendances = 1000;
  const Package county{options};
  EXPECT_EQ(county.rows("centres", {"centre"}).size(), 3U);
  EXPECT_EQ(county.rows("reach_areas", {"area"}).size() >= 938, true);
}

}  // namespace
}  // namespace demo::test
