#include "twins.hpp"

#include <gtest/gtest.h>

#include "made_people.hpp"

namespace {

using Row = std::vector<std::string>;

bool ruled_out(const Row& a, const Row& b) {
  using match::Kind;
  made::People people{{{"given_name", Kind::given_name},
                       {"surname", Kind::surname},
                       {"born", Kind::date},
                       {"postcode", Kind::postcode},
                       {"nhs_number", Kind::nhs_number}},
                      {},
                      {}};
  people.add(0, a);
  people.add(1, b);
  const auto records = people.records();
  match::Variants variants;
  variants.add_given_names("Elizabeth", "Betty");
  match::Comparer comparer{records, variants};
  match::Comparison found;
  comparer.compare(0, 1, found);
  const match::RuledOut rule{records, variants};
  EXPECT_EQ(rule(0, 1, found), rule(1, 0, found));
  return rule(0, 1, found) != match::Rule::none;
}

TEST(Twins, are_two_persons) {
  EXPECT_TRUE(
      ruled_out({"Oliver", "Webb", "2023-04-01", "ME4 4AA", ""}, {"Amelia", "Webb", "2023-04-01", "ME4 4AA", ""}));
}

TEST(Twins, are_not_seen_where_the_given_name_is_mistyped_short_or_missing) {
  const Row one{"Elizabeth", "Webb", "2023-04-01", "ME4 4AA", ""};
  for (const char* other : {"Elizabteh", "Betty", "Eliza", "E", ""}) {
    EXPECT_FALSE(ruled_out(one, {other, "Webb", "2023-04-01", "ME4 4AA", ""})) << other;
  }
}

TEST(Twins, are_not_seen_where_something_else_than_the_given_name_differs) {
  const Row one{"Oliver", "Webb", "2023-04-01", "ME4 4AA", ""};
  EXPECT_FALSE(ruled_out(one, {"Amelia", "Patel", "2023-04-01", "ME4 4AA", ""}));
  EXPECT_FALSE(ruled_out(one, {"Amelia", "Webb", "2021-11-01", "ME4 4AA", ""}));
  EXPECT_FALSE(ruled_out(one, {"Amelia", "Webb", "2023-04-01", "CT1 1XY", ""}));
}

TEST(Twins, are_one_person_where_both_have_the_same_nhs_number) {
  EXPECT_FALSE(ruled_out({"Oliver", "Webb", "2023-04-01", "ME4 4AA", "9434765919"},
                         {"Amelia", "Webb", "2023-04-01", "ME4 4AA", "9434765919"}));
}

TEST(NhsNumbers, that_are_right_and_different_are_of_two_persons) {
  const Row one{"Oliver", "Webb", "2023-04-01", "ME4 4AA", "9434765919"};
  auto other = one;
  other[4] = "4010232137";
  EXPECT_TRUE(ruled_out(one, other));
  other[4] = "9434765918";
  EXPECT_FALSE(ruled_out(one, other)) << "its check digit is wrong: it is mistyped";
}

TEST(ParentAndChild, of_one_name_at_one_home_are_two_persons) {
  EXPECT_TRUE(ruled_out({"John", "Webb", "1975-03-17", "ME4 4AA", ""}, {"John", "Webb", "2003-11-29", "ME4 4AA", ""}));
}

TEST(BrothersAndSisters, are_left_to_their_weights) {
  EXPECT_FALSE(
      ruled_out({"Oliver", "Webb", "2023-04-01", "ME4 4AA", ""}, {"Amelia", "Webb", "2021-11-12", "ME4 4AA", ""}));
}

}  // namespace
