#include "sorter.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using interchange::Sorter;
using Records = std::vector<std::pair<std::string, std::string>>;

Records random_records(std::size_t count) {
  std::mt19937 random{7};
  Records records(count);
  for (std::size_t i = 0; i < count; ++i) {
    auto& [key, value] = records[i];
    for (auto length = random() % 20; length > 0; --length) {
      key += static_cast<char>(random() % 3 == 0 ? random() % 256 : 'a');
    }
    value = std::to_string(i) + std::string(random() % 50, 'v');
  }
  return records;
}

Records drained(Sorter& sorter) {
  Records out;
  while (sorter.next()) {
    out.emplace_back(sorter.key(), sorter.value());
  }
  return out;
}

Records in_order(Records records) {
  std::ranges::stable_sort(records, [](const auto& a, const auto& b) { return a.first < b.first; });
  return records;
}

void expect_sorts(std::size_t count, std::size_t memory) {
  const auto records = random_records(count);
  Sorter sorter{memory};
  for (const auto& [key, value] : records) {
    sorter.add(key, value);
  }
  sorter.sort();
  EXPECT_EQ(drained(sorter), in_order(records));
  EXPECT_FALSE(sorter.next());
  sorter.sort();
  EXPECT_EQ(drained(sorter), in_order(records));
}

TEST(Sorter, sorts_what_fits_in_memory) { expect_sorts(5000, 10'000'000); }

TEST(Sorter, sorts_more_than_fits_in_memory) { expect_sorts(20'000, 50'000); }

TEST(Sorter, sorts_with_memory_for_hardly_any_record) { expect_sorts(300, 100); }

TEST(Sorter, gives_nothing_where_nothing_was_added) { expect_sorts(0, 1000); }

TEST(Sorter, keeps_records_longer_than_its_memory) {
  Sorter sorter{1000};
  const std::string longest(2'000'000, 'x');
  sorter.add("b", longest);
  sorter.add("a", "");
  sorter.sort();
  EXPECT_EQ(drained(sorter), (Records{{"a", ""}, {"b", longest}}));
}

}  // namespace
