#include "base/env.hpp"

#include <gtest/gtest.h>

#include <set>

namespace {

constexpr std::chrono::system_clock::time_point morning{std::chrono::milliseconds{1'795'336'200'123}};

TEST(Env, writes_the_instant_in_utc_to_the_millisecond) {
  EXPECT_EQ(base::fixed_env(morning, 1)->instant(), "2026-11-22T08:30:00.123Z");
}

TEST(Env, that_is_fixed_says_the_same_again) {
  EXPECT_EQ(base::fixed_env(morning, 1)->new_id(), base::fixed_env(morning, 1)->new_id());
  EXPECT_NE(base::fixed_env(morning, 1)->new_id(), base::fixed_env(morning, 2)->new_id());
}

TEST(Env, of_the_system_makes_a_new_id_each_time) {
  const auto env = base::system_env();
  std::set<base::Uuid> ids;
  for (int i = 0; i < 1000; ++i) {
    ids.insert(env->new_id());
  }
  EXPECT_EQ(ids.size(), 1000U);
}

}  // namespace
