#include "pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

namespace {

TEST(Pool, carries_out_what_it_took_before_it_ends) {
  std::atomic<int> done = 0;
  {
    http::Pool pool{2, 100};
    for (int job = 0; job < 100; ++job) {
      ASSERT_TRUE(pool.take([&] { ++done; }));
    }
  }
  EXPECT_EQ(done, 100);
}

TEST(Pool, refuses_what_would_wait_longer_than_its_queue) {
  std::latch started{2};
  std::latch go{1};
  http::Pool pool{2, 3};
  const auto wait = [&] {
    started.count_down();
    go.wait();
  };
  ASSERT_TRUE(pool.take(wait));
  ASSERT_TRUE(pool.take(wait));
  started.wait();
  for (int job = 0; job < 3; ++job) {
    EXPECT_TRUE(pool.take([] {}));
  }
  EXPECT_FALSE(pool.take([] {}));
  EXPECT_EQ(pool.waiting(), 3U);
  EXPECT_EQ(pool.busy(), 2U);
  go.count_down();
}

TEST(Pool, takes_nothing_after_its_end) {
  http::Pool pool{1, 10};
  pool.finish();
  EXPECT_FALSE(pool.take([] {}));
}

}  // namespace
