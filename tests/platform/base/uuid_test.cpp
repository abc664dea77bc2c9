#include "base/uuid.hpp"

#include <gtest/gtest.h>

namespace {

using base::Uuid;

TEST(Uuid, of_version_7_is_laid_out_as_rfc_9562_says) {
  // The example of RFC 9562, appendix A.6: 2022-02-22 19:22:22 UTC.
  const auto uuid = Uuid::version7(0x017F22E279B0, 0xCC3, 0x18C4DC0C0C07398F);
  EXPECT_EQ(uuid.text(), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST(Uuid, sorts_by_the_time_of_its_making) {
  EXPECT_LT(Uuid::version7(1, ~0ULL, ~0ULL), Uuid::version7(2, 0, 0));
  EXPECT_LT(Uuid::version7(1, ~0ULL, ~0ULL).text(), Uuid::version7(2, 0, 0).text());
}

TEST(Uuid, is_read_in_either_case) {
  const auto* text = "017F22E2-79B0-7CC3-98C4-DC0C0C07398F";
  EXPECT_EQ(Uuid::parse(text).value().text(), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST(Uuid, refuses_any_other_form) {
  for (const auto* text : {"", "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
                           "017f22e2-79b0-7cc3-98c4-dc0c0c07398g", "017f22e2079b0-7cc3-98c4-dc0c0c07398f"}) {
    EXPECT_FALSE(Uuid::parse(text)) << text;
  }
}

}  // namespace
