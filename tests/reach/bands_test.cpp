#include "reach/bands.hpp"

#include <gtest/gtest.h>

namespace {

using reach::band;
using reach::default_thresholds;
using reach::per_cent_text;
using reach::tenths_of_per_cent;

std::string per_cent(std::uint64_t seen, std::uint64_t known) { return per_cent_text(tenths_of_per_cent(seen, known)); }

TEST(Reach, is_in_per_cent_with_one_decimal_halves_away_from_zero) {
  EXPECT_EQ(per_cent(2, 3), "66.7");
  EXPECT_EQ(per_cent(0, 7), "0.0");
  EXPECT_EQ(per_cent(7, 7), "100.0");
  EXPECT_EQ(per_cent(1, 2000), "0.1");    // 0.05
  EXPECT_EQ(per_cent(129, 2000), "6.5");  // 6.45
  EXPECT_EQ(per_cent(1, 2001), "0.0");
}

TEST(Reach, is_empty_where_nobody_is_known) {
  EXPECT_EQ(per_cent(0, 0), "");
  EXPECT_FALSE(band(default_thresholds(), 0, 0));
}

TEST(Band, is_decided_on_the_unrounded_ratio) {
  EXPECT_EQ(per_cent(6496, 10'000), "65.0");
  EXPECT_EQ(band(default_thresholds(), 6496, 10'000), "below");
  EXPECT_EQ(band(default_thresholds(), 65, 100), "good");
  EXPECT_EQ(per_cent(8499, 10'000), "85.0");
  EXPECT_EQ(band(default_thresholds(), 8499, 10'000), "good");
  EXPECT_EQ(band(default_thresholds(), 85, 100), "outstanding");
}

}  // namespace
