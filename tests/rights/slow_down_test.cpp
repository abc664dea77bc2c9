#include "slow_down.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "builders.hpp"

namespace rights {
namespace {

using std::chrono::seconds;

TEST(SlowDown, doubles_after_the_free_failures_up_to_its_longest) {
  const Patience patience{.free = 3, .longest = seconds{60}};
  std::vector<std::int64_t> waits;
  for (std::int64_t failures = 0; failures <= 11; ++failures) {
    waits.push_back(wait_after(failures, patience).count());
  }
  EXPECT_EQ(waits, (std::vector<std::int64_t>{0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60}));
  EXPECT_EQ(wait_after(1'000'000'000, patience), seconds{60});
}

TEST(SlowDown, takes_a_home_network_for_one_person) {
  EXPECT_EQ(one_persons("198.51.100.7"), "198.51.100.7");
  EXPECT_EQ(one_persons("::ffff:198.51.100.7"), "198.51.100.7");
  EXPECT_EQ(one_persons("2001:db8:1:2::1"), one_persons("2001:db8:1:2:ffff::9"));
  EXPECT_NE(one_persons("2001:db8:1:2::1"), one_persons("2001:db8:1:3::1"));
  EXPECT_EQ(one_persons("no address"), "no address");
}

TEST(SlowDown, says_when_to_try_again) {
  EXPECT_EQ(sentence_of(seconds{1}), "Too many attempts. Try again in 1 second.");
  EXPECT_EQ(sentence_of(seconds{59}), "Too many attempts. Try again in 59 seconds.");
  EXPECT_EQ(sentence_of(seconds{60}), "Too many attempts. Try again in 1 minute.");
  EXPECT_EQ(sentence_of(seconds{61}), "Too many attempts. Try again in 2 minutes.");
}

class SlowDownTest : public InACounty {
 protected:
  seconds attempt(std::int64_t now) {
    return database().write(
        [&](db::Session& session) { return SlowDown::attempt(session, slow_down_.account("ada@kent.example"), now); });
  }

  SlowDown slow_down_{secrets::Key::random()};
};

HEARTH_ON_BOTH_DATABASES(SlowDownTest);

TEST_P(SlowDownTest, holds_back_after_five_failures_for_as_long_as_it_says) {
  for (int each = 0; each < 6; ++each) {
    EXPECT_EQ(attempt(1'000), seconds{0}) << each;
  }
  EXPECT_EQ(attempt(1'000), seconds{1});
  EXPECT_EQ(attempt(1'001), seconds{0});
  EXPECT_EQ(attempt(1'001), seconds{2});
  EXPECT_EQ(attempt(1'002), seconds{1});
  EXPECT_EQ(attempt(1'003), seconds{0});
  EXPECT_EQ(attempt(1'003), seconds{4});
}

TEST_P(SlowDownTest, counts_what_comes_at_once_one_by_one) {
  std::atomic<int> heard = 0;
  {
    std::vector<std::jthread> guesses;
    for (int each = 0; each < 12; ++each) {
      guesses.emplace_back([&] { heard += attempt(1'000) == seconds{0} ? 1 : 0; });
    }
  }
  EXPECT_EQ(heard, 6);
}

TEST_P(SlowDownTest, forgets_after_a_day_without_failure_and_after_a_success) {
  for (int each = 0; each < 6; ++each) {
    attempt(1'000);
  }
  EXPECT_EQ(attempt(1'000 + 24 * 60 * 60 + 1), seconds{0});
  EXPECT_EQ(attempt(1'000 + 24 * 60 * 60 + 1), seconds{0});
  for (int each = 0; each < 5; ++each) {
    attempt(200'000);
  }
  database().write([&](db::Session& session) { SlowDown::forget(session, slow_down_.account("ada@kent.example")); });
  EXPECT_EQ(attempt(200'000), seconds{0});
}

TEST_P(SlowDownTest, keeps_no_address_that_anybody_could_read) {
  attempt(1'000);
  database().read([&](db::Session& session) {
    constexpr db::Sql all{"test/all", "select subject from slow_down where authority = :authority",
                          "select subject from slow_down where authority = :authority"};
    const auto rows = session.query(all);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].text(0).size(), 43U);
    EXPECT_NE(rows[0].text(0), secrets::hash_of("account ada@kent.example"));
  });
}

}  // namespace
}  // namespace rights
