#include "words.hpp"

#include <gmock/gmock.h>

#include <random>

#include "text/edits.hpp"

namespace {

using search::WordId;
using search::Words;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// Short words of few letters: many are alike.
std::vector<std::string> random_words(std::mt19937& random, std::size_t count) {
  std::vector<std::string> all;
  while (all.size() < count) {
    std::string word;
    for (auto length = 2 + random() % 6; word.size() < length;) {
      word += static_cast<char>('a' + random() % 4);
    }
    if (std::ranges::find(all, word) == all.end()) {
      all.push_back(std::move(word));
    }
  }
  return all;
}

TEST(Words, are_found_by_the_whole_and_by_their_beginning) {
  Words words;
  words.add_all({{"smith", 0}, {"smythe", 1}, {"archer", 2}, {"smithson", 3}});
  ASSERT_NE(words.find("smith"), nullptr);
  EXPECT_EQ(*words.find("smith"), 0U);
  EXPECT_EQ(words.find("smit"), nullptr);
  std::vector<WordId> found;
  words.each_beginning("smit", [&](WordId id, std::string_view) { found.push_back(id); });
  EXPECT_THAT(found, ElementsAre(0, 3));
}

TEST(Words, sounding_like_one_are_found_without_it) {
  Words words;
  words.add_all({{"catherine", 0}, {"kathryn", 1}, {"archer", 2}});
  EXPECT_THAT(words.sounding_like("catherine"), ElementsAre(1));
  EXPECT_THAT(words.sounding_like("katherine"), UnorderedElementsAre(0, 1));
}

// The slow twin: every word, letter by letter.
TEST(Words, with_slips_are_those_that_the_whole_table_gives) {
  std::mt19937 random{7};
  const auto all = random_words(random, 400);
  Words words;
  for (WordId id = 0; id < all.size(); ++id) {
    words.add(all[id], id);
  }
  for (const auto& typed : random_words(random, 60)) {
    for (const std::size_t most : {1U, 2U}) {
      std::vector<std::pair<WordId, std::size_t>> right;
      for (WordId id = 0; id < all.size(); ++id) {
        if (const auto slips = text::slips(typed, all[id], most); slips > 0 && slips <= most) {
          right.emplace_back(id, slips);
        }
      }
      std::vector<std::pair<WordId, std::size_t>> found;
      for (const auto& each : words.like(typed, most)) {
        found.emplace_back(each.id, each.slips);
      }
      EXPECT_THAT(found, testing::UnorderedElementsAreArray(right)) << typed;
    }
  }
}

TEST(Words, added_one_by_one_are_those_added_at_once) {
  std::mt19937 random{3};
  const auto all = random_words(random, 200);
  Words one_by_one;
  std::vector<std::pair<std::string, WordId>> pairs;
  for (WordId id = 0; id < all.size(); ++id) {
    one_by_one.add(all[id], id);
    one_by_one.add(all[id], 1000 + id);  // it has its number already
    pairs.emplace_back(all[id], id);
  }
  Words at_once;
  at_once.add_all(pairs);
  for (const auto* beginning : {"", "a", "ab", "dcb"}) {
    std::vector<WordId> one;
    std::vector<WordId> other;
    one_by_one.each_beginning(beginning, [&](WordId id, std::string_view) { one.push_back(id); });
    at_once.each_beginning(beginning, [&](WordId id, std::string_view) { other.push_back(id); });
    EXPECT_EQ(one, other);
  }
}

}  // namespace
