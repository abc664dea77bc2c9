#include "edits.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "value.hpp"

namespace {

/// The slow and obvious twin: the whole table, as the definition has it.
std::size_t slips_by_table(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

/// Few letters, so that many are in common; the same words for the same seed.
std::string word(std::uint64_t seed, std::size_t longest) {
  std::string text(match::joined(seed, 1) % (longest + 1), 'a');
  for (std::size_t i = 0; i < text.size(); ++i) {
    text[i] = static_cast<char>('a' + match::joined(seed, i + 2) % 4);
  }
  return text;
}

TEST(Slips, are_counted_as_the_whole_table_counts_them) {
  for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
    const auto a = word(seed, 9);
    const auto b = word(seed + 1'000'000, 9);
    const auto wanted = slips_by_table(a, b);
    for (std::size_t most = 0; most < 4; ++most) {
      ASSERT_EQ(match::slips(a, b, most), std::min(wanted, most + 1)) << "seed " << seed << ", most " << most;
    }
  }
}

TEST(Slips, count_two_neighbours_exchanged_as_one) {
  EXPECT_EQ(match::slips("smith", "smiht", 3), 1U);
  EXPECT_EQ(match::slips("smith", "simht", 3), 2U);
}

TEST(Slips, count_a_letter_left_out_put_in_or_put_for_another_as_one) {
  EXPECT_EQ(match::slips("smith", "smth", 3), 1U);
  EXPECT_EQ(match::slips("smith", "smiith", 3), 1U);
  EXPECT_EQ(match::slips("smith", "smyth", 3), 1U);
}

TEST(Slips, are_none_between_the_same_and_all_letters_against_nothing) {
  EXPECT_EQ(match::slips("", "", 3), 0U);
  EXPECT_EQ(match::slips("ann", "ann", 3), 0U);
  EXPECT_EQ(match::slips("ann", "", 5), 3U);
}

TEST(JaroWinkler, gives_the_values_that_its_authors_published) {
  EXPECT_NEAR(match::jaro_winkler("martha", "marhta"), 0.961, 0.001);
  EXPECT_NEAR(match::jaro_winkler("dwayne", "duane"), 0.840, 0.001);
  EXPECT_NEAR(match::jaro_winkler("dixon", "dicksonx"), 0.813, 0.001);
}

TEST(JaroWinkler, is_one_for_the_same_nothing_for_strangers_and_the_same_either_way) {
  EXPECT_EQ(match::jaro_winkler("ann", "ann"), 1);
  EXPECT_EQ(match::jaro_winkler("ann", "xyz"), 0);
  EXPECT_EQ(match::jaro_winkler("ann", ""), 0);
  for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
    const auto a = word(seed, 10);
    const auto b = word(seed + 1'000'000, 10);
    ASSERT_NEAR(match::jaro_winkler(a, b), match::jaro_winkler(b, a), 0.05) << "seed " << seed;
  }
}

TEST(JaroWinkler, is_never_more_than_its_cheap_bound) {
  for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
    const auto a = word(seed, 10);
    const auto b = word(seed + 1'000'000, 10);
    const auto bound = match::most_jaro_winkler(a, match::letters_of(a), b, match::letters_of(b));
    ASSERT_LE(match::jaro_winkler(a, b), bound + 1e-9) << a << " and " << b;
  }
}

TEST(Sound, is_the_same_for_names_that_sound_alike) {
  for (const auto& [a, b] : {std::pair{"catherine", "kathryn"},
                             {"philip", "filip"},
                             {"stephen", "steven"},
                             {"knight", "night"},
                             {"clark", "clarke"},
                             {"smith", "smyth"}}) {
    EXPECT_EQ(match::sound_of(a), match::sound_of(b)) << a << " and " << b;
  }
}

TEST(Sound, tells_other_names_apart) {
  for (const auto& [a, b] : {std::pair{"mary", "john"}, {"brown", "green"}, {"smith", "jones"}}) {
    EXPECT_NE(match::sound_of(a), match::sound_of(b)) << a << " and " << b;
  }
}

}  // namespace
