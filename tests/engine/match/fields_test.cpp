#include "match/fields.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Fields, know_each_kind_by_its_word) {
  for (const auto word : match::kind_words()) {
    const auto kind = match::kind_of(word);
    ASSERT_TRUE(kind) << word;
    EXPECT_EQ(match::word_of(*kind), word);
  }
  EXPECT_FALSE(match::kind_of("forename"));
  EXPECT_FALSE(match::kind_of(""));
}

TEST(Fields, have_words_for_every_level_of_every_kind) {
  for (const auto word : match::kind_words()) {
    const auto kind = *match::kind_of(word);
    ASSERT_LE(match::levels_of(kind), match::most_levels);
    for (std::size_t level = 0; level < match::levels_of(kind); ++level) {
      EXPECT_FALSE(match::words_of(kind, static_cast<match::Level>(level)).empty());
    }
    EXPECT_EQ(match::words_of(kind, match::absent), "missing");
    EXPECT_EQ(match::words_of(kind, match::same), "the same");
    EXPECT_EQ(match::words_of(kind, match::different(kind)), "different");
  }
}

}  // namespace
