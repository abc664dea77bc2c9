#include "match/match.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "comparison.hpp"
#include "levels.hpp"
#include "made_people.hpp"
#include "value.hpp"

namespace {

match::Outcome matched(const match::Records& records, const match::Options& options = {}) {
  return match::match_records(records, {}, options, [](std::string_view) {});
}

TEST(Match, finds_the_copies_of_a_list) {
  const auto people = made::with_copies(400, 11);
  EXPECT_GE(made::f1(people, matched(people.records()).pairs), 0.97);
}

TEST(Match, finds_the_copies_between_two_lists) {
  const auto people = made::with_copies(400, 12);
  const auto outcome = matched(people.records(400));
  EXPECT_GE(made::f1(people, outcome.pairs, 400), 0.97);
  EXPECT_TRUE(outcome.model.unique_left);
  EXPECT_TRUE(outcome.model.unique_right);
  for (const auto& pair : outcome.pairs) {
    EXPECT_LT(pair.left, 400U);
    EXPECT_GE(pair.right, 400U);
  }
}

TEST(Match, gives_each_record_of_two_lists_one_partner_where_both_are_without_repetition) {
  const auto people = made::with_copies(300, 13);
  std::set<std::uint32_t> taken;
  for (const auto& pair : matched(people.records(300), {.unique_within = true}).pairs) {
    EXPECT_TRUE(taken.insert(pair.left).second);
    EXPECT_TRUE(taken.insert(pair.right).second);
  }
}

TEST(Match, puts_out_probabilities_of_the_threshold_and_above) {
  const auto people = made::with_copies(200, 14);
  const auto records = people.records();
  std::size_t before = records.size() * records.size();
  for (const double threshold : {0.1, 0.5, 0.9, 0.999}) {
    const auto found = matched(records, {.threshold = threshold}).pairs;
    EXPECT_LE(found.size(), before);
    before = found.size();
    for (const auto& pair : found) {
      EXPECT_GE(pair.probability, threshold - 1e-6);
      EXPECT_LE(pair.probability, 1);
    }
  }
}

TEST(Match, puts_out_pairs_that_hang_together) {
  const auto people = made::with_copies(400, 15);
  std::set<std::pair<std::uint32_t, std::uint32_t>> found;
  for (const auto& pair : matched(people.records()).pairs) {
    EXPECT_LT(pair.left, pair.right);
    found.emplace(pair.left, pair.right);
  }
  for (const auto& [a, b] : found) {
    for (const auto& [c, d] : found) {
      if (b == c) {
        EXPECT_TRUE(found.contains({a, d})) << a << ", " << b << ", " << d;
      }
    }
  }
}

TEST(Match, answers_the_same_on_two_threads) {
  const auto people = made::with_copies(200, 16);
  const auto one = matched(people.records(), {.threads = 1});
  const auto two = matched(people.records(0, 2), {.threads = 2});
  ASSERT_EQ(one.pairs.size(), two.pairs.size());
  for (std::size_t i = 0; i < one.pairs.size(); ++i) {
    EXPECT_EQ(one.pairs[i].left, two.pairs[i].left);
    EXPECT_EQ(one.pairs[i].right, two.pairs[i].right);
    EXPECT_EQ(one.pairs[i].probability, two.pairs[i].probability);
  }
  EXPECT_EQ(one.compared, two.compared);
}

TEST(Match, finds_the_same_persons_whatever_the_order_of_the_rows) {
  const auto people = made::with_copies(200, 17);
  auto turned = people;
  std::ranges::reverse(turned.rows);
  std::ranges::reverse(turned.person);
  const auto last = static_cast<std::uint32_t>(people.rows.size() - 1);
  std::set<std::pair<std::uint32_t, std::uint32_t>> found;
  for (const auto& pair : matched(people.records()).pairs) {
    found.emplace(pair.left, pair.right);
  }
  const auto again = matched(turned.records()).pairs;
  std::size_t both = 0;
  for (const auto& pair : again) {
    both += found.contains({last - pair.right, last - pair.left}) ? std::size_t{1} : std::size_t{0};
  }
  EXPECT_GE(both + 2, found.size());
  EXPECT_GE(found.size() + 2, again.size());
}

TEST(Match, finds_nothing_among_people_of_whom_nobody_stands_twice) {
  auto people = made::with_copies(400, 18);
  people.rows.resize(400);
  people.person.resize(400);
  EXPECT_LE(matched(people.records()).pairs.size(), 2U);
}

TEST(Match, does_not_take_namesakes_for_one_person_because_their_addresses_are_made_of_the_names) {
  auto people = made::with_copies(400, 20);
  people.fields.push_back({"email", match::Kind::email});
  for (std::size_t i = 0; i < people.rows.size(); ++i) {
    auto& row = people.rows[i];
    if (people.person[i] % 8 < 2 && i < 400) {
      row[0] = "anna";
      row[1] = "smith";
    }
    const auto number = std::to_string(100 + match::joined(people.person[i], 3) % 900);
    row.push_back(row[0] + "." + row[1] + number + "@mail.example");
  }
  std::size_t wrong = 0;
  const auto pairs = matched(people.records()).pairs;
  for (const auto& pair : pairs) {
    wrong += people.person[pair.left] != people.person[pair.right] ? std::size_t{1} : std::size_t{0};
  }
  EXPECT_GE(pairs.size(), 150U);
  EXPECT_LE(wrong, pairs.size() / 50);
}

TEST(Match, leaves_an_address_to_the_names_of_which_it_is_made) {
  made::People people{
      {{"given_name", match::Kind::given_name}, {"surname", match::Kind::surname}, {"email", match::Kind::email}},
      {},
      {}};
  people.add(0, {"john", "smith", "john.smith@one.example"});
  people.add(1, {"john", "smith", "john.smith@two.example"});
  people.add(2, {"john", "smith", "john.smith71@one.example"});
  people.add(3, {"john", "smith", "john.smith71@two.example"});
  people.add(4, {"jon", "smith", "jon.smith@one.example"});
  people.add(5, {"john", "smith", "bluebird@one.example"});
  people.add(6, {"john", "smith", "bleubird@one.example"});
  const auto records = people.records();
  match::Comparer comparer{records, {}};
  const auto level = [&](std::size_t a, std::size_t b) {
    match::Comparison found;
    comparer.compare(a, b, found);
    return found.level[2];
  };
  EXPECT_EQ(level(0, 1), match::absent) << "the names are the same: so are the addresses made of them";
  EXPECT_EQ(level(2, 3), match::email_level::same_name) << "the number says more than the names";
  EXPECT_EQ(level(0, 4), match::email_level::slip) << "the names are not the same";
  EXPECT_EQ(level(5, 6), match::email_level::slip) << "the names are not in it";
}

TEST(Match, tells_brothers_apart_who_stand_in_full) {
  const auto families = made::families_of_full_names(200, 21);
  EXPECT_GE(made::f1(families, matched(families.records()).pairs), 0.93);
}

TEST(Match, answers_for_one_record_and_for_records_without_values) {
  made::People people{{{"surname", match::Kind::surname}}, {}, {}};
  people.add(0, {"smith"});
  EXPECT_TRUE(matched(people.records()).pairs.empty());
  people.add(1, {""});
  people.add(2, {""});
  EXPECT_TRUE(matched(people.records()).pairs.empty());
}

TEST(Match, tells_for_each_pair_the_weight_of_each_field) {
  const auto people = made::with_copies(300, 19);
  for (const auto& pair : matched(people.records()).pairs) {
    ASSERT_EQ(pair.weights.size(), people.fields.size());
    for (const auto& weight : pair.weights) {
      EXPECT_TRUE(std::isfinite(weight.bits));
      EXPECT_EQ(weight.level == match::absent ? weight.bits : 0, 0);
    }
  }
}

}  // namespace
