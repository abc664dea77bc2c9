#include "secrets/secrets.hpp"

#include <gtest/gtest.h>

#include <set>

namespace {

using secrets::Key;

TEST(Secrets, opens_what_it_closed_with_the_same_key) {
  const auto key = Key::random();
  for (const auto& text : {std::string{}, std::string{"Flóra Ó Briain"}, std::string{"a\0b", 3}}) {
    const auto closed = secrets::encrypt(key, text);
    EXPECT_EQ(secrets::decrypt(key, closed), text);
  }
}

TEST(Secrets, opens_nothing_with_another_key_or_after_a_change) {
  const auto key = Key::random();
  auto closed = secrets::encrypt(key, "where they live");
  EXPECT_EQ(secrets::decrypt(Key::random(), closed), std::nullopt);
  closed[10] = closed[10] == 'A' ? 'B' : 'A';
  EXPECT_EQ(secrets::decrypt(key, closed), std::nullopt);
  EXPECT_EQ(secrets::decrypt(key, ""), std::nullopt);
  EXPECT_EQ(secrets::decrypt(key, "no base64!"), std::nullopt);
}

TEST(Secrets, closes_the_same_text_twice_to_two_answers) {
  const auto key = Key::random();
  EXPECT_NE(secrets::encrypt(key, "x"), secrets::encrypt(key, "x"));
}

TEST(Secrets, a_key_comes_back_from_its_text_and_from_no_other) {
  const auto key = Key::random();
  EXPECT_EQ(Key::from_base64(key.base64())->base64(), key.base64());
  EXPECT_FALSE(Key::from_base64(""));
  EXPECT_FALSE(Key::from_base64(key.base64().substr(4)));
  EXPECT_FALSE(Key::from_base64(key.base64() + "AAAA"));
}

TEST(Secrets, tokens_may_stand_in_an_address_and_do_not_repeat) {
  std::set<std::string> seen;
  for (int each = 0; each < 1'000; ++each) {
    const auto token = secrets::random_token();
    EXPECT_EQ(token.size(), 43U);
    EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos);
    EXPECT_TRUE(seen.insert(token).second);
  }
}

TEST(Secrets, a_keyed_hash_is_the_same_for_the_same_key_only) {
  const auto key = Key::random();
  EXPECT_EQ(secrets::keyed_hash(key, "198.51.100.7"), secrets::keyed_hash(key, "198.51.100.7"));
  EXPECT_NE(secrets::keyed_hash(key, "198.51.100.7"), secrets::keyed_hash(Key::random(), "198.51.100.7"));
  EXPECT_NE(secrets::keyed_hash(key, "198.51.100.7"), secrets::hash_of("198.51.100.7"));
}

// `printf abc | b2sum -l 256`, in base64 for addresses.
TEST(Secrets, hashes_as_blake2b_does) {
  EXPECT_EQ(secrets::hash_of("abc"), "vd2BPGNCOXIxce8_7phXm5SWTjuxyz5CcmLIwGjVIxk");
}

}  // namespace
