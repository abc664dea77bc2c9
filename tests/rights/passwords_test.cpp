#include "rights/passwords.hpp"

#include <gmock/gmock.h>

#include <latch>
#include <thread>

#include "builders.hpp"

namespace rights {
namespace {

TEST(Passwords, are_kept_as_argon2id_at_no_less_than_the_cost_that_owasp_asks_for) {
  Passwords passwords{{}};
  const auto hash = *passwords.hash("kettle otter march");
  EXPECT_THAT(hash, testing::StartsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
}

TEST(Passwords, are_right_or_wrong) {
  Passwords passwords{cheap};
  const auto hash = *passwords.hash("kettle otter march");
  EXPECT_EQ(passwords.check("kettle otter march", hash), Passwords::Answer::right);
  EXPECT_EQ(passwords.check("Kettle otter march", hash), Passwords::Answer::wrong);
  EXPECT_EQ(passwords.check("", hash), Passwords::Answer::wrong);
  EXPECT_EQ(passwords.check("kettle otter march", "no hash"), Passwords::Answer::wrong);
  EXPECT_EQ(passwords.check("kettle otter march", std::nullopt), Passwords::Answer::wrong);
}

TEST(Passwords, are_the_same_typed_on_two_keyboards) {
  Passwords passwords{cheap};
  const auto hash = *passwords.hash("caf\u00e9 otter march");
  EXPECT_EQ(passwords.check("cafe\u0301 otter march", hash), Passwords::Answer::right);
  EXPECT_EQ(passwords.check("cafe otter march", hash), Passwords::Answer::wrong);
}

TEST(Passwords, that_were_hashed_at_another_cost_are_outdated) {
  Passwords before{cheap};
  const Passwords today{{.passes = 2, .memory = 8192}};
  EXPECT_FALSE(before.outdated(*before.hash("kettle otter march")));
  EXPECT_TRUE(today.outdated(*before.hash("kettle otter march")));
}

TEST(Passwords, are_checked_a_few_at_once_and_the_rest_is_told_to_come_again) {
  Passwords passwords{{.at_once = 1, .waiting = 2}};
  std::latch ready{12};
  std::atomic<int> busy = 0;
  std::atomic<int> heard = 0;
  {
    std::vector<std::jthread> visitors;
    for (int each = 0; each < 12; ++each) {
      visitors.emplace_back([&] {
        ready.arrive_and_wait();
        ++(passwords.check("kettle otter march", std::nullopt) == Passwords::Answer::busy ? busy : heard);
      });
    }
  }
  EXPECT_EQ(busy + heard, 12);
  EXPECT_GE(heard, 3);
  EXPECT_GE(busy, 1);
  EXPECT_EQ(passwords.check("kettle otter march", std::nullopt), Passwords::Answer::wrong);
}

}  // namespace
}  // namespace rights
