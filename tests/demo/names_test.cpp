#include "names.hpp"

#include <gmock/gmock.h>

#include <set>

#include "demo/demo.hpp"
#include "heritage.hpp"
#include "misspelling.hpp"
#include "post_towns.hpp"

namespace demo {
namespace {

const Names& names() {
  static const Names read{data_folder()};
  return read;
}

TEST(Names, of_girls_and_boys_are_drawn_with_capitals) {
  Chance chance{1, Subject::families};
  for (int i = 0; i < 200; ++i) {
    const auto name = names().forename(i % 2 == 0 ? 'F' : 'M', 2016, NameStyle::british, chance);
    ASSERT_FALSE(name.empty());
    EXPECT_TRUE(name[0] >= 'A' && name[0] <= 'Z') << name;
  }
}

TEST(Names, of_years_outside_the_table_come_from_the_nearest) {
  Chance chance{1, Subject::families};
  EXPECT_FALSE(names().forename('F', 1951, NameStyle::british, chance).empty());
  EXPECT_FALSE(names().forename('X', 2031, NameStyle::british, chance).empty());
}

TEST(Names, have_variants_where_the_table_knows_some) {
  Chance chance{1, Subject::families};
  EXPECT_NE(names().variant_of_forename("Edw", chance), "Edw");
  EXPECT_EQ(names().variant_of_forename("Qqqq", chance), "Qqqq");
  EXPECT_EQ(names().variant_of_surname("Adams", chance), "Adamson");
}

TEST(Misspelling, is_near_the_name_and_most_often_another) {
  Chance chance{1, Subject::families};
  int other = 0;
  for (int i = 0; i < 500; ++i) {
    const auto typed = misspelled("Katherine", names(), chance);
    EXPECT_GE(typed.size(), 7U);
    EXPECT_LE(typed.size(), 11U);
    other += typed != "Katherine" ? 1 : 0;
  }
  EXPECT_GT(other, 450);
}

TEST(Misspelling, leaves_no_half_of_a_letter_of_two_bytes) {
  Chance chance{1, Subject::families};
  for (int i = 0; i < 500; ++i) {
    const auto typed = misspelled("Wiśniewska", names(), chance);
    EXPECT_NE(typed.find("ś"), std::string::npos) << typed;
  }
}

TEST(Misspelling, of_the_shortest_names_is_a_name_still) {
  Chance chance{1, Subject::families};
  for (int i = 0; i < 100; ++i) {
    EXPECT_FALSE(misspelled("Li", names(), chance).empty());
    EXPECT_EQ(misspelled("", names(), chance), "");
  }
}

TEST(Heritage, follows_the_shares_of_the_area) {
  Chance chance{1, Subject::families};
  std::set<std::string_view> codes;
  for (int i = 0; i < 500; ++i) {
    codes.insert(draw_heritage({0, 0, 0, 1, 0}, chance).ethnicity);
  }
  EXPECT_EQ(codes, (std::set<std::string_view>{"", "REFU", "NOBT", "BAFR", "BCRB", "BOTH"}));
}

TEST(Heritage, that_is_not_known_is_no_minority) {
  EXPECT_TRUE(is_minority("BAFR"));
  EXPECT_TRUE(is_minority("WOTH"));
  EXPECT_FALSE(is_minority("WBRI"));
  EXPECT_FALSE(is_minority(""));
  EXPECT_FALSE(is_minority("REFU"));
}

TEST(PostTown, is_that_of_the_first_half_of_the_postcode) {
  EXPECT_EQ(post_town("ME10 4AA"), "Sittingbourne");
  EXPECT_EQ(post_town("ME1 4AA"), "Rochester");
  EXPECT_EQ(post_town("ZZ1 1ZZ"), "Kent");
}

}  // namespace
}  // namespace demo
