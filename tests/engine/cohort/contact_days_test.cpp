#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "days.hpp"

namespace {

using base::Date;
using cohort::Row;

struct Case {
  std::size_t rows;
  std::size_t contacts;
  int days;
};

void PrintTo(const Case& example, std::ostream* out) {
  *out << example.rows << " rows, " << example.contacts << " contacts, " << example.days << " days";
}

class ContactDays : public testing::TestWithParam<Case> {};

/// Against a set of days for each row, for every number of contact days that changes the width of the counters.
TEST_P(ContactDays, are_what_a_set_of_days_for_each_row_says) {
  const auto [rows, contacts, days] = GetParam();
  std::mt19937_64 random{rows + contacts};
  cohort::Facts facts;
  facts.sites = 1;
  std::vector<std::set<int>> expected(rows);
  std::vector<cohort::Number> row_of(rows);
  for (Row row = 0; row < rows; ++row) {
    row_of[row] = row;
  }
  const int first = days / 5;
  const int last = days - days / 7;
  for (std::size_t i = 0; i < contacts; ++i) {
    const auto row = static_cast<Row>(random() % rows);
    const auto day = static_cast<int>(random() % static_cast<std::uint64_t>(days) * (random() % 3) / 2);
    facts.contacts.push_back({row, {Date::from_days(day), 0}});
    if (day >= first && day <= last) {
      expected[row].insert(day);
    }
  }
  cohort::Contacts index;
  index.build(facts, row_of, rows);
  cohort::Days columns;
  columns.build(index, rows);
  for (const std::uint32_t sustained : {0U, 1U, 2U, 3U, 4U, 7U, 8U, 31U, 100U}) {
    const auto sum = columns.sum(Date::from_days(first), Date::from_days(last), sustained, rows);
    for (Row row = 0; row < rows; ++row) {
      ASSERT_EQ(sum.seen.test(row), !expected[row].empty()) << "row " << row;
      ASSERT_EQ(sum.sustained.test(row), expected[row].size() >= sustained) << "row " << row << " of " << sustained;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, ContactDays,
                         testing::Values(Case{1, 5, 10}, Case{64, 500, 30}, Case{65, 9000, 50}, Case{1000, 40, 400},
                                         Case{5000, 30000, 20}, Case{33000, 400, 7}, Case{40000, 300000, 60}));

TEST(DayColumn, takes_a_row_away_again_whether_held_as_words_or_as_a_list) {
  for (const std::size_t expected : {std::size_t{0}, std::size_t{1000}}) {
    cohort::DayColumn column{1000, expected};
    column.add(70);
    column.add(999);
    column.remove(70);
    column.remove(5);
    column.add(1500);  // a row that came later
    const std::vector<Row> rows = column.rows();
    if (column.dense()) {
      EXPECT_EQ(column.words().at(70 / 64), 0U);
      EXPECT_NE(column.words().at(1500 / 64), 0U);
    } else {
      EXPECT_EQ(rows, (std::vector<Row>{999, 1500}));
    }
  }
}

}  // namespace
