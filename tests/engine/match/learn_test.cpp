#include "learn.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "levels.hpp"
#include "made_people.hpp"

namespace {

match::Model learned(const made::People& people, std::size_t threads = 1) {
  const auto records = people.records();
  const match::Pieces pieces{records, threads};
  const match::Candidates candidates{records, pieces, 1000, threads};
  return match::learn(records, candidates, 24, {}, threads);
}

TEST(Learn, finds_how_often_fields_agree_without_being_told_who_is_who) {
  const auto model = learned(made::with_copies(300, 1));
  for (const auto& field : model.fields) {
    EXPECT_GT(field.m[match::same], 0.5) << field.field.name;
    EXPECT_LT(field.u[match::same], 0.2) << field.field.name;
  }
}

TEST(Learn, finds_how_many_records_a_person_has) {
  // Every second person has a copy, and each of the two has the other as its partner: 2 in 3 records have one.
  EXPECT_NEAR(learned(made::with_copies(300, 1)).copies, 1.67, 0.15);
}

TEST(Learn, weighs_the_same_more_than_the_different) {
  for (const auto& field : learned(made::with_copies(300, 2)).fields) {
    const auto different = match::different(field.field.kind);
    EXPECT_GT(field.weight[match::absent][match::same], 0) << field.field.name;
    EXPECT_LT(field.weight[match::absent][different], 0) << field.field.name;
  }
}

TEST(Learn, learns_the_same_on_two_threads) {
  const auto people = made::with_copies(300, 3);
  const auto one = learned(people, 1);
  const auto two = learned(people, 2);
  EXPECT_EQ(one.prior, two.prior);
  for (std::size_t i = 0; i < one.fields.size(); ++i) {
    EXPECT_EQ(one.fields[i].weight, two.fields[i].weight);
  }
}

TEST(Learn, hangs_a_field_on_another_that_tells_it) {
  auto people = made::with_copies(300, 4);
  people.fields.push_back({"postcode again", match::Kind::postcode});
  for (auto& row : people.rows) {
    row.push_back(row[3]);
  }
  const auto model = learned(people);
  const bool hung = model.fields[5].parent == 3 || model.fields[3].parent == 5;
  ASSERT_TRUE(hung);
  const auto& child = model.fields[5].parent == 3 ? model.fields[5] : model.fields[3];
  EXPECT_LT(child.weight[match::same][match::same], 1) << "it says nothing that was not said";
}

TEST(Learn, finds_what_relatives_have_in_common_of_their_full_names) {
  const auto families = made::families_of_full_names(150, 5);
  const auto model = learned(families);
  const auto& full = model.fields[0];
  EXPECT_GT(full.of_relatives[match::full_name_level::half], 3) << "the surname";
  EXPECT_LT(full.of_relatives[match::same], full.weight[match::absent][match::same]);
  EXPECT_EQ(model.fields[1].of_relatives, match::OfLevels{}) << "a surname is shared as one person shares it";
  EXPECT_GT(model.fields[2].of_relatives[match::date_level::different], 0) << "they are born in the same years";
  EXPECT_LT(model.fields[2].of_relatives[match::date_level::generation], 0);
}

TEST(Learn, learns_something_of_two_records) {
  made::People people{{{"surname", match::Kind::surname}}, {}, {}};
  people.add(0, {"smith"});
  people.add(0, {"smith"});
  const auto model = learned(people);
  ASSERT_EQ(model.fields.size(), 1U);
  EXPECT_TRUE(std::isfinite(model.prior));
  EXPECT_TRUE(std::isfinite(model.fields[0].weight[match::absent][match::same]));
}

}  // namespace
