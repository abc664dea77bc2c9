#include "base/instant.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Instant, comes_back_from_its_text_to_the_millisecond) {
  for (const std::int64_t milliseconds : {0LL, 999LL, 1'795'336'200'123LL, -1LL, 4'102'444'799'999LL}) {
    const std::chrono::system_clock::time_point instant{std::chrono::milliseconds{milliseconds}};
    EXPECT_EQ(base::parse_instant(base::instant_text(instant)), instant) << milliseconds;
  }
  EXPECT_EQ(base::instant_text(std::chrono::system_clock::time_point{std::chrono::milliseconds{-1}}),
            "1969-12-31T23:59:59.999Z");
}

TEST(Instant, is_none_in_any_other_form) {
  for (const auto* text : {"", "2026-11-22", "2026-11-22T08:30:00Z", "2026-11-22 08:30:00.123Z",
                           "2026-02-30T08:30:00.123Z", "2026-11-22T24:00:00.000Z", "2026-11-22T08:60:00.000Z",
                           "2026-11-22T08:30:60.000Z", "2026-11-22T08:30:00.123+", "2026-11-22T-8:30:00.123Z"}) {
    EXPECT_FALSE(base::parse_instant(text)) << text;
  }
}

}  // namespace
