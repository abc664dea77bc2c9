#include "geography.hpp"

#include <gmock/gmock.h>

#include <numeric>
#include <set>

#include "base/postcode.hpp"
#include "demo/demo.hpp"
#include "sites.hpp"

namespace demo {
namespace {

const Geography& two_kents() {
  static const auto read = read_geography(data_folder(), 2);
  return read;
}

TEST(Geography, is_kent_as_the_data_have_it) {
  const auto& geography = two_kents();
  EXPECT_EQ(geography.districts[0].name, "Ashford");
  EXPECT_EQ(geography.districts[7].node, "folkestone-and-hythe");
  unsigned under_five = 0;
  for (std::size_t i = 0; i < 938; ++i) {
    under_five += geography.areas[i].under_five;
  }
  EXPECT_EQ(under_five, 89'539U);
}

TEST(Geography, puts_the_area_that_the_data_do_not_place_amid_its_ward) {
  const auto& areas = two_kents().areas;
  const auto found = std::ranges::find(areas, false, &Area::is_located);
  ASSERT_NE(found, areas.end());
  EXPECT_NEAR(found->latitude, 51.3, 0.2);
  EXPECT_TRUE(found->postcodes.empty());
}

TEST(Geography, of_two_kents_has_no_code_and_no_postcode_twice) {
  std::set<std::string> codes;
  std::set<std::string> postcodes;
  std::size_t held = 0;
  for (const auto& area : two_kents().areas) {
    codes.insert(area.code);
    postcodes.insert(area.postcodes.begin(), area.postcodes.end());
    held += area.postcodes.size();
  }
  EXPECT_EQ(codes.size(), 2U * 938);
  EXPECT_EQ(postcodes.size(), held);
  EXPECT_EQ(held, 2U * 45'958);
}

TEST(Geography, of_two_kents_has_postcodes_that_are_postcodes) {
  for (const auto& area : two_kents().areas) {
    for (const auto& postcode : area.postcodes) {
      const auto parsed = base::Postcode::parse(postcode);
      ASSERT_TRUE(parsed && parsed->text() == postcode) << postcode;
    }
  }
}

TEST(ShareOut, is_exact_and_in_proportion) {
  EXPECT_EQ(share_out(10, std::vector<double>{1, 1, 2}), (std::vector<std::size_t>{3, 2, 5}));
  EXPECT_EQ(share_out(0, std::vector<double>{1, 1}), (std::vector<std::size_t>{0, 0}));
}

TEST(Sites, are_as_many_as_asked_for_and_no_two_in_one_area) {
  const auto& geography = two_kents();
  std::vector<std::size_t> areas;
  for (std::size_t i = 0; i < geography.areas.size(); ++i) {
    if (geography.areas[i].district == 0) {
      areas.push_back(i);
    }
  }
  Chance chance{1, Subject::centres};
  const auto sites = find_sites(geography, areas, 12, chance);
  EXPECT_EQ(std::set(sites.begin(), sites.end()).size(), 12U);
}

TEST(Sites, are_one_at_least_to_a_district_where_there_are_enough) {
  const auto counts = centres_by_district(two_kents(), 30);
  EXPECT_THAT(counts, testing::Each(testing::Ge(1U)));
  EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), 30U);
}

}  // namespace
}  // namespace demo
