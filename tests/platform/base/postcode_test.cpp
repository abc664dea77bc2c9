#include "base/postcode.hpp"

#include <gtest/gtest.h>

namespace {

using base::Postcode;

TEST(Postcode, is_held_in_one_form_whatever_its_spacing_and_case) {
  for (const auto* text : {"ME4 4AA", "me44aa", " M E 4 4 a a ", "ME4  4AA"}) {
    EXPECT_EQ(Postcode::parse(text).value().text(), "ME4 4AA") << text;
  }
}

TEST(Postcode, may_have_each_form_of_outward_code) {
  for (const auto* text : {"M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB"}) {
    EXPECT_EQ(Postcode::parse(text).value().text(), text);
  }
}

TEST(Postcode, refuses_what_is_none) {
  for (const auto* text : {"", "ME4", "ME4 4A", "ME4 4CA", "ME4 4AV", "MEE4 4AA", "4ME 4AA", "ME444 4AA", "ME4 AAA",
                           "ME4-4AA", "ME4 4AAA", "M\xC3\x89 4AA", "ME4\t4AA"}) {
    EXPECT_FALSE(Postcode::parse(text)) << text;
  }
}

}  // namespace
