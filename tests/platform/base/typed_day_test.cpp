#include "base/typed_day.hpp"

#include <gtest/gtest.h>

namespace {

std::string day(std::string_view text) {
  const auto date = base::day_as_typed(text);
  return date ? date->iso() : "none";
}

TEST(TypedDay, is_read_as_people_in_britain_write_it) {
  for (const auto* text : {"30/9/2026", "30/09/26", "30.9.2026", "30-9-2026", "30 9 2026", " 30  Sept 2026 ",
                           "30 sep 26", "30 September 2026", "30 SEPTEMBER, 2026", "2026-09-30"}) {
    EXPECT_EQ(day(text), "2026-09-30") << text;
  }
}

TEST(TypedDay, is_none_where_it_could_be_another_or_there_is_no_such_day) {
  for (const auto* text :
       {"", "30", "30/9", "31/9/2026", "9/30/2026", "30/9/202", "30/9/20266", "30 Se 2026", "30 Septer 2026",
        "0/9/2026", "1/257/2026", "257/9/2026", "30/9/2026/1", "next Monday", "2026-9-30", "30/9/0000"}) {
    EXPECT_EQ(day(text), "none") << text;
  }
}

}  // namespace
