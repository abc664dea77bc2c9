// What holds of any values whatever: found by chance, shrunk to the smallest that breaks it.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

#include "comparison.hpp"
#include "made_people.hpp"
#include "nhs_number.hpp"
#include "value.hpp"

namespace {

match::Kind any_kind() { return *match::kind_of(*rc::gen::elementOf(match::kind_words())); }

// Few letters, so that two texts have something in common; and what stands between words, in addresses and in dates.
std::string any_cell() {
  const auto piece = rc::gen::element<std::string>("a", "b", "n", "e", "É", "ß", "0", "1", "2", "9", " ", "-", ".", "@",
                                                   "/", "'", "an", "ann", "lee", "19", "2024-02-29", "CT1 2AB");
  const auto pieces = *rc::gen::container<std::vector<std::string>>(piece);
  std::string cell;
  for (const auto& each : pieces) {
    cell += each;
  }
  return cell;
}

// The same, or the other with a slip, or another altogether.
std::string beside(const std::string& cell) {
  auto other = *rc::gen::inRange(0, 3) == 0 ? any_cell() : cell;
  if (!other.empty() && *rc::gen::arbitrary<bool>()) {
    other.erase(*rc::gen::inRange<std::size_t>(0, other.size()), 1);
  }
  return other;
}

struct Compared {
  match::Level level;
  float evidence;
  bool operator==(const Compared&) const = default;
};

Compared compared(match::Kind kind, const std::string& one, const std::string& other, std::size_t a, std::size_t b) {
  made::People people{{{"value", kind}}, {}, {}};
  people.add(0, {one});
  people.add(1, {other});
  const auto records = people.records();
  match::Comparison found;
  match::Comparer{records, {}}.compare(a, b, found);
  return {found.level[0], found.evidence[0]};
}

RC_GTEST_PROP(MatchProperties, a_comparison_says_the_same_from_both_sides, ()) {
  const auto kind = any_kind();
  const auto one = any_cell();
  const auto other = beside(one);
  RC_ASSERT(compared(kind, one, other, 0, 1) == compared(kind, one, other, 1, 0));
  RC_ASSERT(compared(kind, one, other, 0, 1) == compared(kind, other, one, 0, 1));
}

RC_GTEST_PROP(MatchProperties, a_level_is_one_of_its_kind_and_missing_where_nothing_is_there, ()) {
  const auto kind = any_kind();
  const auto one = any_cell();
  const auto other = beside(one);
  const auto level = compared(kind, one, other, 0, 1).level;
  RC_ASSERT(level < match::levels_of(kind));
  const bool missing = match::prepared(kind, one).empty() || match::prepared(kind, other).empty();
  RC_ASSERT((level == match::absent) == missing);
}

RC_GTEST_PROP(MatchProperties, a_value_is_the_same_as_itself_and_only_then, ()) {
  const auto kind = any_kind();
  const auto one = any_cell();
  const auto other = beside(one);
  const auto text = match::prepared(kind, one);
  RC_ASSERT(compared(kind, one, one, 0, 1).level == (text.empty() ? match::absent : match::same));
  const bool same = !text.empty() && text == match::prepared(kind, other);
  RC_ASSERT((compared(kind, one, other, 0, 1).level == match::same) == same);
}

RC_GTEST_PROP(MatchProperties, what_was_made_ready_stays_as_it_is, ()) {
  const auto kind = any_kind();
  const auto text = match::prepared(kind, any_cell());
  RC_ASSERT(match::prepared(kind, text) == text);
}

// The check digit, worked out anew as the NHS Data Dictionary says it.
RC_GTEST_PROP(MatchProperties, of_ten_last_digits_one_at_most_makes_an_nhs_number, ()) {
  const auto digits = *rc::gen::container<std::string>(9, rc::gen::inRange('0', static_cast<char>('9' + 1)));
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    sum += (digits[i] - '0') * (10 - static_cast<int>(i));
  }
  const int check = sum % 11 == 0 ? 0 : 11 - sum % 11;
  for (int last = 0; last < 10; ++last) {
    const auto number = digits + std::to_string(last);
    const bool one_digit = number.find_first_not_of(number.front()) == std::string::npos;
    RC_ASSERT(match::is_nhs_number(number) == (last == check && !one_digit));
  }
}

using PairSet = std::set<std::pair<std::size_t, std::size_t>>;

// By one model, so that nothing but the order differs; each pair by the places that its records had at first.
PairSet pairs_in_order(const made::People& people, const std::vector<std::size_t>& order, const match::Model& model) {
  auto turned = people;
  for (std::size_t i = 0; i < order.size(); ++i) {
    turned.rows[i] = people.rows[order[i]];
  }
  PairSet found;
  const match::Options options{.threads = 1, .model = model};
  for (const auto& pair : match::match_records(turned.records(), {}, options, [](std::string_view) {}).pairs) {
    found.insert(std::minmax(order[pair.left], order[pair.right]));
  }
  return found;
}

TEST(MatchProperties, the_order_of_the_records_changes_no_pair) {
  const auto people = made::with_copies(60, 23);
  const auto model = match::match_records(people.records(), {}, {}, [](std::string_view) {}).model;
  std::vector<std::size_t> places(people.rows.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  const auto found = pairs_in_order(people, places, model);
  ASSERT_GE(found.size(), 20U);
  EXPECT_TRUE(rc::check([&] {
    auto order = places;
    for (auto i = order.size() - 1; i > 0; --i) {
      std::swap(order[i], order[*rc::gen::inRange<std::size_t>(0, i + 1)]);
    }
    RC_ASSERT(pairs_in_order(people, order, model) == found);
  }));
}

}  // namespace
