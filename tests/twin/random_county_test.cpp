#include "random_county.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "calendar.hpp"
#include "random_question.hpp"
#include "random_sequel.hpp"

// The counties are only worth asking if they are allowed, differ, and meet the edges that they are made for.
namespace {

using namespace twin;

constexpr std::uint64_t seeds = 40;
constexpr std::uint64_t many_seeds = 100;

/// Random counties, and what stood before their sequels.
const std::vector<Package>& packages() {
  static const std::vector<Package> all = [] {
    std::vector<Package> made;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
      Dice dice{seed};
      made.push_back(random_county(seed).package);
      made.push_back(random_sequel(made.back(), dice).first);
    }
    return made;
  }();
  return all;
}

std::vector<std::string> sorted_column(const Package& package, const std::string& table, const std::string& name) {
  auto values = column(package, table, name);
  std::ranges::sort(values);
  return values;
}

void expect_refers(const Package& package, const std::string& table, const std::string& name,
                   const std::string& other) {
  const auto keys = sorted_column(package, other, name);
  for (const auto& value : column(package, table, name)) {
    EXPECT_TRUE(value.empty() || std::ranges::binary_search(keys, value)) << table << "." << name << ": " << value;
  }
}

/// On any date on which the place has two rows, they name the same other.
void expect_one_at_a_time(const Package& package, const std::string& table, const std::vector<std::string>& place,
                          const std::string& other) {
  for (const auto& one : rows(package, table)) {
    for (const auto& two : rows(package, table)) {
      const bool same_place = std::ranges::all_of(place, [&](const auto& c) { return cell(one, c) == cell(two, c); });
      if (!same_place || cell(one, other) == cell(two, other)) continue;
      const auto later = std::max(cell(one, "from"), cell(two, "from"));
      EXPECT_FALSE(holds(cell(one, "from"), cell(one, "to"), later) && holds(cell(two, "from"), cell(two, "to"), later))
          << table << ": " << cell(one, other) << " and " << cell(two, other) << " from " << later;
    }
  }
}

TEST(RandomCounty, same_seed_gives_the_same_county) {
  EXPECT_EQ(csv(random_county(7).package["people"]), csv(random_county(7).package["people"]));
  EXPECT_NE(csv(random_county(7).package["areas"]), csv(random_county(8).package["areas"]));
}

TEST(RandomCounty, has_each_key_once_or_the_same_row_again) {
  for (const auto& package : packages()) {
    for (const auto& [name, table] : package) {
      std::map<std::vector<std::string>, Row> by_key;
      for (const auto& row : table.rows) {
        EXPECT_EQ(by_key.try_emplace(key(layout(name), row), row).first->second, row) << name;
      }
    }
  }
}

TEST(RandomCounty, fills_every_required_cell) {
  for (const auto& package : packages()) {
    for (const auto& [name, table] : package) {
      for (const auto& required : layout(name).required) {
        for (const auto& row : table.rows) EXPECT_NE(cell(row, required), "") << name << "." << required;
      }
    }
  }
}

TEST(RandomCounty, refers_only_to_what_is_there) {
  const std::vector<std::pair<std::string, std::string>> keys{
      {"areas", "area"},   {"centres", "centre"},   {"structures", "structure"}, {"people", "person"},
      {"groups", "group"}, {"services", "service"}, {"sessions", "session"}};
  for (const auto& package : packages()) {
    for (const auto& [name, table] : package) {
      for (const auto& [other, key_column] : keys) expect_refers(package, name, key_column, other);
    }
  }
}

TEST(RandomCounty, has_one_centre_for_an_area_and_one_node_for_a_centre_at_a_time) {
  for (const auto& package : packages()) {
    expect_one_at_a_time(package, "reach_areas", {"area"}, "centre");
    expect_one_at_a_time(package, "structure_centres", {"structure", "centre"}, "node");
  }
}

TEST(RandomCounty, ends_intervals_after_they_begin) {
  const std::vector<std::pair<std::string, std::string>> ends{
      {"from", "to"}, {"registered", "ended"}, {"opened", "closed"}, {"starts", "ends"}};
  for (const auto& package : packages()) {
    for (const auto& [name, table] : package) {
      for (const auto& row : table.rows) {
        for (const auto& [from, to] : ends) EXPECT_TRUE(cell(row, to).empty() || cell(row, from) < cell(row, to));
      }
    }
  }
}

TEST(RandomCounty, writes_dates_of_four_digit_years) {
  const std::set<std::string> dates{"from",  "to",     "birth_date", "died", "registered",
                                    "ended", "opened", "closed",     "on",   "as_at"};
  for (const auto& package : packages()) {
    for (const auto& [name, table] : package) {
      for (const auto& row : table.rows) {
        for (const auto& [heading, text] : row) {
          EXPECT_TRUE(!dates.contains(heading) || text.empty() || text.size() == 10) << name << "." << heading;
        }
      }
    }
  }
}

Package after_import(Package package, const Package& imported) {
  for (const auto& [name, table] : imported) {
    std::map<std::vector<std::string>, Row> by_key;
    for (const auto& row : rows(package, name)) by_key[key(layout(name), row)] = row;
    for (const auto& row : table.rows) {
      auto& stands = by_key[key(layout(name), row)];
      for (const auto& column : table.columns) stands[column] = cell(row, column);
    }
    package[name] = {table.columns, {}};
    for (const auto& [unused, row] : by_key) package[name].rows.push_back(row);
  }
  return exported(package);
}

TEST(RandomSequel, makes_the_county_whole) {
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    Dice dice{seed};
    const auto whole = random_county(seed).package;
    const auto sequel = random_sequel(whole, dice);
    const auto after = after_import(sequel.first, sequel.second);
    for (const auto& [name, table] : exported(whole)) EXPECT_EQ(csv(after.at(name)), csv(table)) << name;
  }
}

TEST(RandomQuestion, answers_differ_in_every_column) {
  std::map<std::string, std::set<std::string>> values;
  for (std::uint64_t seed = 0; seed < many_seeds; ++seed) {
    const auto county = random_county(seed);
    Dice dice{seed};
    if (!can_be_asked(county)) continue;
    for (int left = 4; left > 0; --left) {
      const auto answer = reach(county.package, random_question(county, dice));
      for (std::size_t row = 1; row < answer.size(); ++row) {
        for (std::size_t at = 0; at < answer[row].size(); ++at) values[answer[0][at]].insert(answer[row][at]);
      }
    }
  }
  EXPECT_EQ(values["band"], (std::set<std::string>{"", "below", "good", "outstanding"}));
  for (const auto* name : {"known", "registered", "seen", "sustained", "estimate", "reach"}) {
    EXPECT_GT(values[name].size(), 20U) << name;
  }
}

TEST(RandomQuestion, lists_of_every_word_are_long_and_short) {
  std::map<std::pair<Word, bool>, std::set<std::size_t>> lengths;
  for (std::uint64_t seed = 0; seed < many_seeds; ++seed) {
    const auto county = random_county(seed);
    Dice dice{seed};
    for (int left = 6; left > 0 && can_be_asked_who(county); --left) {
      const auto asked = random_who_question(county, dice);
      lengths[{asked.word, asked.complement}].insert(who(county.package, asked).size() - 1);
    }
  }
  EXPECT_EQ(lengths.size(), 8U);
  for (const auto& [asked, sizes] : lengths) {
    const bool always_empty = asked == std::pair{Word::known, true};
    EXPECT_GE(sizes.size(), always_empty ? 1U : 5U);
  }
}

}  // namespace
