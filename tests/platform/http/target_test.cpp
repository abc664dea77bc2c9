#include "http/target.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/text.hpp"
#include "percent.hpp"

namespace {

using Segments = std::vector<std::string>;

Segments segments(const std::string& text) { return http::read_target(text).value().segments; }

TEST(Target, is_taken_apart_and_decoded) {
  const auto target = http::read_target("/places/north%20kent/%C3%A9?as_at=2026-03-31&group=a&group=b%26c&empty=&bare");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->segments, (Segments{"places", "north kent", "é"}));
  EXPECT_EQ(target->query,
            (http::Pairs{{"as_at", "2026-03-31"}, {"group", "a"}, {"group", "b&c"}, {"empty", ""}, {"bare", ""}}));
  EXPECT_EQ(target->text.substr(0, target->path_size), "/places/north%20kent/%C3%A9");
}

TEST(Target, tells_the_root_and_a_last_slash_apart) {
  EXPECT_EQ(segments("/"), Segments{});
  EXPECT_EQ(segments("/a"), Segments{"a"});
  EXPECT_EQ(segments("/a/"), (Segments{"a", ""}));
}

TEST(Target, keeps_a_slash_of_a_key_within_its_segment) {
  EXPECT_EQ(segments("/nodes/KT%2F001"), (Segments{"nodes", "KT/001"}));
}

TEST(Target, reads_plus_as_a_space_in_the_query_only) {
  EXPECT_EQ(segments("/a+b"), Segments{"a+b"});
  EXPECT_EQ(http::read_target("/?q=a+b%2Bc")->query, (http::Pairs{{"q", "a b+c"}}));
}

TEST(Target, refuses_tricks) {
  for (const char* text :
       {"",        "a",           "*",       "//",        "//a",        "/a//b",   "/.",      "/..",
        "/../a",   "/a/../b",     "/a/./b",  "/%2e",      "/%2E%2e/a",  "/.%2e/a", "/a\\b",   "/\\a",
        "/..%2fa", "/a%2f..%2fb", "/..%5ca", "/%5c..",    "/a b",       "/a#b",    "/é",      "/%",
        "/%4",     "/%g0",        "/%00",    "/a%0d%0ab", "/%7f",       "/%ff",    "/%c0%ae", "/%ed%a0%80",
        "/a<b",    "/?a=%",       "/?a=%00", "/?a=%ff",   "/?%c0%af=1", "/?a\"b"}) {
    const auto target = http::read_target(text);
    ASSERT_FALSE(target) << text;
    EXPECT_EQ(target.error().status, 400);
  }
}

TEST(Target, refuses_thousands_of_fields) {
  std::string text = "/?";
  for (int field = 0; field < 1001; ++field) {
    text += "a&";
  }
  EXPECT_FALSE(http::read_target(text));
}

TEST(Percent, decodes_what_it_encoded) {
  std::mt19937 chance{7};  // NOLINT(cert-msc51-cpp,bugprone-random-generator-seed): the same each time
  for (int time = 0; time < 2000; ++time) {
    std::string text(chance() % 12, ' ');
    for (char& letter : text) {
      letter = static_cast<char>(1 + chance() % 255);
    }
    const bool is_text = !base::first_invalid_utf8(text);
    EXPECT_EQ(http::percent_decoded(http::percent_encoded(text)), is_text ? std::optional{text} : std::nullopt);
  }
}

}  // namespace
