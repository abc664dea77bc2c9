#include "lone_carers.hpp"

#include <gmock/gmock.h>

namespace {

using linkage::LikelyPair;
using linkage::Whose;
using testing::IsEmpty;
using testing::SizeIs;

/// Two carers, of families 1 and 2, whose names are the same.
LikelyPair carers(std::string field, match::Level level) {
  return {.first = 11,
          .second = 21,
          .probability = 0.95,
          .whose = Whose::carers,
          .weights = {{"forename", match::same, 10}, {"surname", match::same, 10}, {std::move(field), level, 1}},
          .first_family = 1,
          .second_family = 2};
}

std::vector<LikelyPair> left_of(std::vector<LikelyPair> pairs) {
  linkage::leave_out_lone_carers(pairs);
  return pairs;
}

TEST(LoneCarers, of_whom_nothing_but_the_names_is_the_same_are_left_out) {
  EXPECT_THAT(left_of({carers("born", match::absent)}), IsEmpty());
  EXPECT_THAT(left_of({carers("born", match::different(match::Kind::date))}), IsEmpty());
  EXPECT_THAT(left_of({carers("born", 2)}), IsEmpty()) << "one slip in a day is another day, of as many people";
  EXPECT_THAT(left_of({carers("postcode", match::same)}), IsEmpty()) << "a street has many homes";
}

TEST(LoneCarers, of_whom_something_besides_is_the_same_stay) {
  EXPECT_THAT(left_of({carers("born", match::same)}), SizeIs(1));
  EXPECT_THAT(left_of({carers("born", 3)}), SizeIs(1)) << "day and month exchanged";
  EXPECT_THAT(left_of({carers("phone", 2)}), SizeIs(1));
  EXPECT_THAT(left_of({carers("email", match::same)}), SizeIs(1));
  auto neighbours = carers("postcode", match::same);
  neighbours.weights.push_back({"street", match::same, 8});
  EXPECT_THAT(left_of({neighbours}), SizeIs(1));
}

TEST(LoneCarers, stay_where_children_of_the_two_families_are_alike) {
  auto child = carers("born", match::absent);
  child.whose = Whose::children;
  child.probability = 0.3;
  EXPECT_THAT(left_of({carers("born", match::absent), child}), SizeIs(2));
  child.first_family = 3;
  EXPECT_THAT(left_of({carers("born", match::absent), child}), SizeIs(1));
}

TEST(LoneCarers, that_are_not_nearly_sure_are_left_out) {
  auto pair = carers("born", match::same);
  pair.probability = 0.89;
  EXPECT_THAT(left_of({pair}), IsEmpty());
}

}  // namespace
