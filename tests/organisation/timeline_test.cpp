#include "organisation/timeline.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

namespace {

using base::Date;
using base::Interval;
using organisation::Edit;
using organisation::Holding;
using organisation::owner_on;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using Holdings = std::vector<Holding>;
using Owner = std::optional<std::string>;

Date day(int number) { return Date::of(2026, 1, 1).value().plus_days(number); }
Holding from(std::string owner, int first) {
  return {std::move(owner), Interval::of(day(first), std::nullopt).value()};
}
Holding between(std::string owner, int first, int end) {
  return {std::move(owner), Interval::of(day(first), day(end)).value()};
}
Holding always(std::string owner) { return {std::move(owner), Interval::always()}; }

Holdings edited(Holdings holdings, const Edit& edit) {
  for (const auto& each : edit.removed) {
    std::erase(holdings, each);
  }
  for (const auto& each : edit.written) {
    std::erase_if(holdings,
                  [&](const Holding& old) { return old.owner == each.owner && old.held.from() == each.held.from(); });
    holdings.push_back(each);
  }
  return holdings;
}

Holdings after(const Holdings& holdings, const Owner& owner, int first) {
  return edited(holdings, held_from(holdings, owner, day(first)).value());
}

TEST(Timeline, ends_what_held_and_begins_what_holds_from_that_day) {
  EXPECT_THAT(after({always("north")}, "south", 10),
              UnorderedElementsAre(Holding{"north", Interval::of(std::nullopt, day(10)).value()}, from("south", 10)));
  EXPECT_THAT(after({}, "south", 10), ElementsAre(from("south", 10)));
  EXPECT_THAT(after({from("north", 0)}, std::nullopt, 10), ElementsAre(between("north", 0, 10)));
}

TEST(Timeline, replaces_what_began_on_the_same_day) {
  EXPECT_THAT(after({between("north", 0, 10), from("south", 10)}, "east", 10),
              UnorderedElementsAre(between("north", 0, 10), from("east", 10)));
  EXPECT_THAT(after({always("north")}, "south", 0), testing::SizeIs(2));
}

TEST(Timeline, undone_on_the_same_day_is_as_it_was) {
  EXPECT_THAT(after(after({always("north")}, "south", 10), "north", 10), ElementsAre(always("north")));
  EXPECT_THAT(after(after({from("north", 0)}, std::nullopt, 10), "north", 10), ElementsAre(from("north", 0)));
}

TEST(Timeline, leaves_alone_what_stands_so_already_whatever_comes_later) {
  EXPECT_TRUE(held_from(Holdings{from("north", 0)}, "north", day(10)).value().empty());
  EXPECT_TRUE(held_from(Holdings{between("north", 0, 20), from("south", 20)}, "north", day(10)).value().empty());
  EXPECT_TRUE(held_from(Holdings{between("north", 0, 20)}, std::nullopt, day(30)).value().empty());
}

TEST(Timeline, refuses_an_edit_before_a_handover_to_somebody_else_and_says_which) {
  const auto refused = held_from(Holdings{between("north", 0, 20), from("south", 20)}, "east", day(10));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(), (organisation::Handover{day(20), "north", "south"}));
  const auto to_nobody = held_from(Holdings{between("north", 0, 20)}, "east", day(10));
  ASSERT_FALSE(to_nobody);
  EXPECT_EQ(to_nobody.error().became, std::nullopt);
}

TEST(Timeline, lets_a_known_handover_begin_earlier) {
  EXPECT_THAT(after({between("north", 0, 20), from("south", 20)}, "south", 10),
              UnorderedElementsAre(between("north", 0, 10), from("south", 10)));
  EXPECT_THAT(after({between("north", 0, 20), between("south", 20, 30), from("east", 30)}, "south", 10),
              UnorderedElementsAre(between("north", 0, 10), between("south", 10, 30), from("east", 30)));
  EXPECT_THAT(after({between("north", 0, 20)}, std::nullopt, 10), ElementsAre(between("north", 0, 10)));
}

TEST(Timeline, joins_what_touches_and_is_the_same) {
  EXPECT_THAT(after({between("north", 0, 10), from("north", 20)}, "north", 10), ElementsAre(from("north", 0)));
}

TEST(Timeline, sees_no_handover_between_two_rows_of_the_same) {
  EXPECT_THAT(handovers(Holdings{between("north", 0, 10), between("north", 10, 30), between("north", 5, 12)}),
              ElementsAre(organisation::Handover{day(0), std::nullopt, "north"},
                          organisation::Handover{day(30), "north", std::nullopt}));
  EXPECT_THAT(handovers(Holdings{always("north")}), IsEmpty());
}

/// Who holds it on each of so many days; held against the rows after every edit.
constexpr int days = 24;
using Slow = std::array<Owner, days>;

TEST(Timeline, says_after_any_edits_what_a_list_of_days_says) {
  const auto seed = std::random_device{}();
  std::mt19937 random{seed};
  SCOPED_TRACE("seed " + std::to_string(seed));
  const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
  for (int round = 0; round < 300; ++round) {
    Holdings rows;
    Slow slow{};
    for (int edit = 0; edit < 12; ++edit) {
      const auto first = below(days);
      const auto choice = below(4);
      const Owner owner = choice == 0 ? Owner{} : Owner{std::string(1, static_cast<char>('a' + choice))};
      const auto at = static_cast<std::size_t>(first);
      auto end = at;
      while (end < slow.size() && slow.at(end) == slow.at(at)) {
        ++end;
      }
      const bool clear = slow.at(at) == owner || end == slow.size() || slow.at(end) == owner;
      const auto found = held_from(rows, owner, day(first));
      ASSERT_EQ(found.has_value(), clear);
      if (!clear) {
        continue;
      }
      rows = edited(rows, *found);
      std::fill(slow.begin() + first, slow.begin() + static_cast<std::ptrdiff_t>(end), owner);
      for (int each = 0; each < days; ++each) {
        ASSERT_EQ(owner_on(rows, day(each)), slow.at(static_cast<std::size_t>(each))) << "on day " << each;
        ASSERT_LE(std::ranges::count_if(rows, [&](const Holding& row) { return row.held.holds(day(each)); }), 1);
      }
    }
  }
}

}  // namespace
