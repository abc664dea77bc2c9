#include "reach/place_figures.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "app/database.hpp"
#include "interchange/import.hpp"
#include "reach/live.hpp"
#include "reach/report.hpp"
#include "small_county.hpp"
#include "support/databases.hpp"

namespace {

/// Two districts of one area each; a group that is sensitive, and one that is not.
void write_two_districts(const std::filesystem::path& folder) {
  small_county::write(folder);
  using small_county::write_file;
  write_file(folder, "areas.csv", "area,name,imd_decile\nA1,Town,2\nA2,Village,9\nA3,Nowhere,5\n");
  write_file(folder, "postcodes.csv", "postcode,area\nME4 4AA,A1\nME4 4AB,A2\nME4 4AD,A3\n");
  write_file(folder, "centres.csv", "centre,name\nC1,One\nC2,Two\n");
  write_file(folder, "structure_nodes.csv",
             "structure,node,parent,level,name\ndistricts,K,,county,Kent\ndistricts,D,K,district,Dover\n"
             "districts,S,K,district,Swale\nlater,K,,county,Kent\n"
             "mixed,K,,county,Kent\nmixed,D,K,district,Dover\nmixed,S,K,district,Swale\n");
  write_file(
      folder, "structure_centres.csv",
      "structure,centre,node,from\ndistricts,C1,D,\ndistricts,C2,S,\nlater,C1,K,2026-07-01\nlater,C2,K,2026-07-01\n"
      "mixed,C1,D,\nmixed,C2,K,\n");
  write_file(folder, "reach_areas.csv", "centre,area\nC1,A1\nC2,A2\n");
  write_file(folder, "structures.csv", "structure,name\ndistricts,Districts\nlater,Later\nmixed,Mixed\n");
  write_file(folder, "addresses.csv",
             "person,from,postcode\nP1,2024-01-01,ME4 4AA\nP2,2025-01-01,ME4 4AB\nP3,2024-01-01,ME4 4AB\n"
             "P4,2024-01-01,ME4 4AD\nP5,2024-01-01,ME9 9ZZ\n");
  write_file(folder, "people.csv",
             "person,family,role,birth_date\nP1,F1,child,2024-01-01\nP2,F1,child,2025-01-01\nP3,F2,child,2023-06-01\n"
             "P4,F3,child,2024-02-01\nP5,F4,child,2024-03-01\n");
  write_file(folder, "groups.csv", "group,name,sensitive\nfathers,Fathers,no\nviolence,Domestic abuse,yes\n");
  write_file(folder, "group_memberships.csv", "person,group,from\nP1,fathers,2024-01-01\nP3,violence,2024-01-01\n");
  write_file(folder, "attendances.csv", "session,person,status\nS1,P1,present\n");
}

class PlaceFigures : public support::OnBothDatabases {
 protected:
  void SetUp() override {
    database_ = app::open_database(url(), env(), false).value();
    write_two_districts(folder_.path() / "county");
    std::ostringstream errors;
    auto package = interchange::open_package(folder_.path() / "county");
    interchange::import_package(*database_, env(), package.value(), {}, errors);
    ASSERT_EQ(errors.str(), "");
    live_ = std::make_unique<reach::Live>(*database_);
  }

  reach::PlaceFigures figures(const std::string& node, const rights::Asker& asker,
                              std::string_view structure = "districts") {
    return live_->ask([&](const cohort::Engine& engine, const reach::Catalogue& catalogue) {
      const auto view = reach::view_of(structure, node, catalogue, base::Date::of(2026, 9, 30).value());
      return reach::place_figures(engine, catalogue, view.value(), reach::what_to_see(asker, engine, catalogue),
                                  catalogue.thresholds_on(view->asked.question.as_at));
    });
  }

  static rights::Asker asker(const std::optional<rights::Place>& place, bool sensitive) {
    rights::Permissions permissions{rights::Permission::see_reach};
    if (sensitive) {
      permissions.add(rights::Permission::see_sensitive_groups);
    }
    rights::Asker asker;
    asker.today = base::Date::of(2026, 11, 22).value();
    asker.held.push_back({place, !place, permissions});
    return asker;
  }

  support::TemporaryFolder folder_;
  std::unique_ptr<db::Database> database_;
  std::unique_ptr<reach::Live> live_;
};

HEARTH_ON_BOTH_DATABASES(PlaceFigures);

TEST_P(PlaceFigures, of_the_whole_are_those_of_the_report) {
  const auto kent = figures("K", asker({}, true));
  EXPECT_EQ(kent.all.rungs, (cohort::Rungs{3, 0, 1, 0}));
  ASSERT_EQ(kent.groups.size(), 3U);
  EXPECT_EQ(kent.groups[0].key, "none") << "all first";
  EXPECT_EQ(kent.groups[1].name, "Domestic abuse") << "then the lowest reach";
  EXPECT_EQ(kent.groups[2].reached.rungs.known, 2U) << "a family bears its members' groups";
  ASSERT_EQ(kent.below.size(), 2U);
  EXPECT_EQ(kent.below[0].name, "Swale") << "lowest first";
  EXPECT_EQ(kent.areas.size(), 2U);
  EXPECT_EQ(kent.quarters.size(), 12U);
  EXPECT_EQ(kent.quarters.back().rungs, (cohort::Rungs{3, 0, 1, 0}));
  ASSERT_TRUE(kent.left_out);
  EXPECT_EQ(kent.left_out->without_area, 1U);
  EXPECT_EQ(kent.left_out->without_site, 1U);
}

TEST_P(PlaceFigures, of_a_place_above_ones_own_count_ones_own_only) {
  const auto kent = figures("K", asker(rights::Place{"districts", "S"}, true));
  EXPECT_EQ(kent.all.rungs, (cohort::Rungs{2, 0, 0, 0}));
  EXPECT_EQ(kent.areas.size(), 1U);
  EXPECT_FALSE(kent.left_out) << "it would tell of others";
  EXPECT_EQ(figures("D", asker(rights::Place{"districts", "S"}, true)).all.rungs.known, 0U);
}

TEST_P(PlaceFigures, of_groups_without_anybody_come_last_and_all_first) {
  const auto dover = figures("D", asker({}, true));
  ASSERT_EQ(dover.groups.size(), 3U);
  EXPECT_EQ(dover.groups[0].key, "none");
  EXPECT_EQ(dover.groups[1].key, "fathers");
  EXPECT_EQ(dover.groups[2].reached.rungs.known, 0U);
}

TEST_P(PlaceFigures, of_sensitive_groups_are_for_those_who_may_and_the_others_are_told_how_many) {
  const auto kent = figures("K", asker({}, false));
  EXPECT_EQ(kent.groups.size(), 2U);
  EXPECT_EQ(kent.groups_hidden, 1U);
  for (const auto& place : kent.below) {
    EXPECT_TRUE(!place.furthest_behind || place.furthest_behind->key != "violence");
  }
}

TEST_P(PlaceFigures, of_a_day_can_be_asked_in_the_boundaries_of_another) {
  const auto of = [&](std::string_view as_at, std::string_view boundaries) {
    return live_->ask([&](const cohort::Engine& engine, const reach::Catalogue& catalogue) {
      const reach::Words words{.as_at = std::string{as_at},
                               .structure = "later",
                               .level = {},
                               .node = "K",
                               .boundaries = std::string{boundaries}};
      const reach::View view{words, reach::understand(words, catalogue).value()};
      return reach::place_figures(engine, catalogue, view, reach::what_to_see(asker({}, true), engine, catalogue),
                                  catalogue.thresholds_on(view.asked.question.as_at));
    });
  };
  EXPECT_EQ(of("2026-09-30", "").all.rungs.known, 3U);
  EXPECT_EQ(of("2026-03-31", "").all.rungs.known, 0U) << "it begins later";
  EXPECT_EQ(of("2026-03-31", "2026-09-30").all.rungs.known, 3U);
  EXPECT_EQ(of("2024-03-31", "2026-09-30").all.rungs.known, 2U) << "one was born since";
  EXPECT_EQ(of("2026-03-31", "2026-09-30").quarters.back().rungs.known, 3U);
  EXPECT_EQ(of("2026-03-31", "2026-09-30").areas.size(), 2U);
  EXPECT_EQ(of("2026-09-30", "2026-03-31").all.rungs.known, 0U) << "nor is it drawn before";
}

TEST_P(PlaceFigures, of_centres_that_hang_at_the_place_itself_are_told_beside_those_of_places_below) {
  EXPECT_FALSE(figures("K", asker({}, true)).itself);
  const auto kent = figures("K", asker({}, true), "mixed");
  ASSERT_EQ(kent.below.size(), 1U);
  EXPECT_EQ(kent.below.front().name, "Dover");
  EXPECT_EQ(kent.below_empty, 1U) << "Swale";
  EXPECT_EQ(kent.below_hidden, 0U);
  ASSERT_TRUE(kent.itself);
  EXPECT_EQ(kent.itself->centres, std::vector<std::string>{"Two"});
  EXPECT_EQ(kent.itself->reached.rungs.known, 2U);
  EXPECT_EQ(kent.itself->reached.rungs.known + kent.below.front().reached.rungs.known, kent.all.rungs.known);
  EXPECT_FALSE(figures("K", asker(rights::Place{"districts", "D"}, true), "mixed").itself) << "not yours to see";
}

TEST_P(PlaceFigures, for_nobody_are_nobody) {
  EXPECT_EQ(figures("K", rights::Asker{}).all.rungs.known, 0U);
  EXPECT_EQ(figures("K", asker(rights::Place{"districts", "gone"}, true)).all.rungs.known, 0U);
}

TEST(ToGo, is_what_is_missing_to_the_threshold_exactly) {
  const reach::Threshold good{65, "good"};
  EXPECT_EQ(reach::to_go({100, 0, 64, 0}, good), 1U);
  EXPECT_EQ(reach::to_go({100, 0, 65, 0}, good), 0U);
  EXPECT_EQ(reach::to_go({3, 0, 1, 0}, good), 1U);  // 1.95 are needed, so 2
  EXPECT_EQ(reach::to_go({0, 0, 0, 0}, good), 0U);
}

}  // namespace
