// What staging stands on: packed records, spools and the key index.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/env.hpp"
#include "key_index.hpp"
#include "packed.hpp"
#include "spool.hpp"

namespace {

using namespace interchange;

TEST(Packed, gives_back_cells_and_numbers) {
  std::string bytes;
  const std::string longest(1000, 'x');
  pack_cell(bytes, "");
  pack_cell(bytes, longest);
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::numeric_limits<std::uint64_t>::max()}) {
    pack_number(bytes, number);
  }
  Unpacker unpacker{bytes};
  EXPECT_EQ(unpacker.cell(), "");
  EXPECT_EQ(unpacker.cell(), longest);
  EXPECT_EQ(unpacker.number(), 0U);
  EXPECT_EQ(unpacker.number(), 127U);
  EXPECT_EQ(unpacker.number(), 128U);
  EXPECT_EQ(unpacker.number(), std::numeric_limits<std::uint64_t>::max());
  EXPECT_TRUE(unpacker.rest().empty());
}

TEST(Packed, writes_numbers_so_that_bytes_sort_as_they_do) {
  std::vector<std::int64_t> numbers{0,   1,     127,   128,       255,
                                    256, 65535, 65536, 1'000'000, std::numeric_limits<std::int64_t>::max()};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    EXPECT_EQ(number_of(ordered(numbers[i])), numbers[i]);
    EXPECT_TRUE(i == 0 || ordered(numbers[i - 1]) < ordered(numbers[i])) << numbers[i];
  }
}

std::vector<std::string> all_of(const Spool& spool) {
  std::vector<std::string> out;
  spool.for_each([&](std::string_view record) { out.emplace_back(record); });
  return out;
}

TEST(Spool, gives_records_in_the_order_added_any_number_of_times) {
  Spool spool;
  std::vector<std::string> records;
  for (int i = 0; i < 30'000; ++i) {
    records.push_back(std::to_string(i) + std::string(static_cast<std::size_t>(i % 200), 's'));
    spool.add(records.back());
  }
  records.emplace_back(3'000'000, 'l');
  spool.add(records.back());
  records.emplace_back();
  spool.add(records.back());
  EXPECT_EQ(spool.size(), 30'002);
  EXPECT_EQ(all_of(spool), records);
  EXPECT_EQ(all_of(spool), records);
  spool.clear();
  EXPECT_TRUE(all_of(spool).empty());
}

TEST(KeyIndex, agrees_with_a_map) {
  const auto env = base::fixed_env({}, 1);
  KeyIndex index{*env};
  std::unordered_map<std::string, std::int64_t> map;
  for (std::int64_t number = 1; number <= 50'000; ++number) {
    const auto key = "P" + std::to_string(number * 7919 % 1'000'003);
    index.add_standing(key, number);
    map[key] = number;
  }
  for (const auto& [key, number] : map) {
    EXPECT_EQ(index.look(key).number, number);
    EXPECT_EQ(index.find(key).state, KeyIndex::State::stands);
  }
}

TEST(KeyIndex, numbers_new_keys_after_the_highest) {
  const auto env = base::fixed_env({}, 1);
  KeyIndex index{*env};
  index.add_standing("a", 41);
  EXPECT_EQ(index.find("b").state, KeyIndex::State::unknown);
  EXPECT_EQ(index.look("b").number, 42);
  EXPECT_EQ(index.look("b").number, 42);
  EXPECT_EQ(index.look("c").number, 43);
  EXPECT_EQ(index.look("").number, 44);
}

TEST(KeyIndex, remembers_what_became_of_a_key) {
  const auto env = base::fixed_env({}, 1);
  KeyIndex index{*env};
  index.look("a");
  index.set("a", KeyIndex::State::refused);
  index.set("b", KeyIndex::State::stands);
  EXPECT_EQ(index.look("a").state, KeyIndex::State::refused);
  EXPECT_EQ(index.look("a").number, 1);
  EXPECT_EQ(index.look("b").state, KeyIndex::State::stands);
}

}  // namespace
