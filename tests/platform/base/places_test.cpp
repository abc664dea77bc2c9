#include "base/places.hpp"

#include <gmock/gmock.h>

#include <cstdint>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Places, are_counted_from_nought_in_order) {
  EXPECT_THAT(base::places(3), ElementsAre(0, 1, 2));
  EXPECT_THAT(base::places<std::uint8_t>(1), ElementsAre(0));
  EXPECT_THAT(base::places(0), IsEmpty());
}

}  // namespace
