#include "base/text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using base::first_invalid_utf8;

TEST(Utf8, is_valid_in_every_length) {
  EXPECT_FALSE(first_invalid_utf8(""));
  EXPECT_FALSE(first_invalid_utf8("plain text of more than eight bytes"));
  EXPECT_FALSE(first_invalid_utf8("Zo\xC3\xAB \xE2\x82\xAC \xF0\x9F\x91\xB6 \xF4\x8F\xBF\xBF \xED\x9F\xBF"));
}

TEST(Utf8, names_the_first_byte_that_is_wrong) {
  const std::string good = "twelve bytes";
  for (const auto* bad : {"\xFF", "\x80", "\xC0\xAF", "\xC3", "\xE0\x80\x80", "\xE2\x82", "\xED\xA0\x80",
                          "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x28\xA1"}) {
    const auto text = good + bad;
    EXPECT_EQ(first_invalid_utf8(text), good.size());
    EXPECT_EQ(first_invalid_utf8(text + good), good.size());
  }
}

TEST(Characters, are_counted_not_bytes) {
  EXPECT_EQ(base::characters("Zo\xC3\xAB"), 3U);
  EXPECT_EQ(base::characters("\xF0\x9F\x91\xB6"), 1U);
}

}  // namespace
