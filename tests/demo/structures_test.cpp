#include <gmock/gmock.h>

#include <map>
#include <set>
#include <utility>

#include "base/interval.hpp"
#include "package.hpp"

namespace demo::test {
namespace {

using testing::_;
using testing::Pair;
using testing::SizeIs;

using Nodes = std::map<std::pair<std::string, std::string>, std::string>;  // structure and node: parent

Nodes nodes() {
  Nodes nodes;
  for (const auto& row : the_county().rows("structure_nodes", {"structure", "node", "parent"})) {
    EXPECT_TRUE(nodes.emplace(std::pair{row[0], row[1]}, row[2]).second) << row[1];
  }
  return nodes;
}

std::size_t count_of_level(std::string_view structure, std::string_view level) {
  std::size_t count = 0;
  for (const auto& row : the_county().rows("structure_nodes", {"structure", "level"})) {
    count += row[0] == structure && row[1] == level ? 1U : 0U;
  }
  return count;
}

TEST(Structures, are_one_past_one_in_force_and_one_proposed) {
  EXPECT_THAT(the_county().rows("structures", {"structure", "status"}),
              testing::UnorderedElementsAre(Row{"hubs-2014", "past"}, Row{"districts", "in_force"},
                                            Row{"proposal", "proposed"}));
}

TEST(Structures, have_one_root_each_and_parents_that_are_there) {
  std::map<std::string, int> roots;
  const auto all = nodes();
  for (const auto& [key, parent] : all) {
    roots[key.first] += parent.empty() ? 1 : 0;
    EXPECT_TRUE(parent.empty() || all.contains({key.first, parent})) << key.second;
  }
  EXPECT_THAT(roots, testing::UnorderedElementsAre(Pair("hubs-2014", 1), Pair("districts", 1), Pair("proposal", 1)));
}

TEST(Structures, hang_a_centre_under_one_node_on_a_day) {
  std::map<std::pair<std::string, std::string>, std::vector<base::Interval>> held;
  const auto all = nodes();
  for (const auto& row : the_county().rows("structure_centres", {"structure", "centre", "node", "from", "to"})) {
    EXPECT_TRUE(all.contains({row[0], row[2]})) << row[2];
    const auto interval = base::Interval::of(base::Date::parse(row[3]), base::Date::parse(row[4]));
    ASSERT_TRUE(interval) << row[1];
    auto& others = held[{row[0], row[1]}];
    EXPECT_THAT(others, testing::Each(testing::ResultOf([&](const auto& other) { return other.overlaps(*interval); },
                                                        testing::IsFalse())));
    others.push_back(*interval);
  }
  EXPECT_EQ(held.size(), 3U * 14);
  EXPECT_THAT(held, testing::Contains(Pair(Pair("districts", _), SizeIs(2))));
}

TEST(Structures, of_districts_have_the_twelve_and_follow_the_hubs_without_a_gap) {
  EXPECT_EQ(count_of_level("districts", "district"), 12U);
  std::set<std::string> begins;
  std::set<std::string> ends;
  for (const auto& row : the_county().rows("structure_centres", {"structure", "from", "to"})) {
    if (row[0] == "districts") {
      begins.insert(row[1]);
    } else if (row[0] == "hubs-2014") {
      ends.insert(row[2]);
    }
  }
  EXPECT_EQ(*begins.begin(), "2024-10-01");
  EXPECT_EQ(*ends.rbegin(), "2024-10-01");
}

TEST(Structures, of_districts_give_each_centre_a_node_and_one_that_moved_a_second_where_it_was) {
  std::size_t before = 0;
  for (const auto& row : the_county().rows("structure_nodes", {"structure", "node", "level"})) {
    before += row[0] == "districts" && row[1].ends_with("-before") ? 1U : 0U;
  }
  EXPECT_GT(before, 0U);
  EXPECT_EQ(count_of_level("districts", "centre"), 14U + before);
}

TEST(Structures, of_the_whole_county_have_seventeen_hubs_and_the_proposal_eight_groups) {
  auto options = small();
  options.children = 50;
  options.attendances = 0;
  options.centres = 85;
  const Package county{options};
  std::map<std::string, int> levels;
  for (const auto& row : county.rows("structure_nodes", {"structure", "level"})) {
    ++levels[row[0] + " " + row[1]];
  }
  EXPECT_EQ(levels["hubs-2014 hub"], 17);
  EXPECT_EQ(levels["proposal group"], 8);
}

}  // namespace
}  // namespace demo::test
