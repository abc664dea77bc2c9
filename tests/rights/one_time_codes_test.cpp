#include "one_time_codes.hpp"

#include <gmock/gmock.h>

#include <set>

namespace rights {
namespace {

const std::string secret = "12345678901234567890";

// RFC 6238, appendix B, in six digits: the codes of these seconds.
TEST(OneTimeCodes, are_those_of_the_standard) {
  EXPECT_EQ(half_minute_of(secret, "287082", 59, 0), 1);
  EXPECT_EQ(half_minute_of(secret, "081804", 1'111'111'109, 0), 37'037'036);
  EXPECT_EQ(half_minute_of(secret, "050471", 1'111'111'111, 0), 37'037'037);
  EXPECT_EQ(half_minute_of(secret, "005924", 1'234'567'890, 0), 41'152'263);
  EXPECT_EQ(half_minute_of(secret, "353130", 20'000'000'000, 0), 666'666'666);
  EXPECT_EQ(half_minute_of(secret, "353 130", 20'000'000'000, 0), 666'666'666);
}

TEST(OneTimeCodes, are_taken_from_a_clock_that_is_half_a_minute_off_and_no_more) {
  constexpr std::int64_t middle = 37'037'036LL * 30 + 15;
  EXPECT_TRUE(half_minute_of(secret, "081804", middle - 30, 0));
  EXPECT_TRUE(half_minute_of(secret, "081804", middle + 30, 0));
  EXPECT_FALSE(half_minute_of(secret, "081804", middle - 60, 0));
  EXPECT_FALSE(half_minute_of(secret, "081804", middle + 60, 0));
}

TEST(OneTimeCodes, work_once_and_not_after_a_later_one) {
  EXPECT_FALSE(half_minute_of(secret, "287082", 59, 1));
  EXPECT_FALSE(half_minute_of(secret, "287082", 59, 2));
}

TEST(OneTimeCodes, are_six_digits) {
  for (const auto* code : {"", "28708", "2870821", "28708a", "-28708", "２８７０８２"}) {
    EXPECT_FALSE(half_minute_of(secret, code, 59, 0)) << code;
  }
}

TEST(OneTimeCodes, have_a_secret_that_can_be_typed_or_taken_from_an_address) {
  EXPECT_EQ(shown(secret), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  EXPECT_EQ(address_for_apps(secret, "ada+x@kent.example"),
            "otpauth://totp/Hearth:ada%2Bx%40kent.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hearth");
  EXPECT_EQ(new_code_secret().size(), 20U);
  EXPECT_NE(new_code_secret(), new_code_secret());
}

TEST(RecoveryCodes, are_ten_of_eighty_bits_that_are_read_however_they_are_typed) {
  const auto codes = new_recovery_codes();
  EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 10U);
  for (const auto& each : codes) {
    EXPECT_THAT(each, testing::MatchesRegex("[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}"));
  }
  EXPECT_EQ(bare("ABCD efgh-IJKL mnop "), bare("abcd-efgh-ijkl-mnop"));
}

}  // namespace
}  // namespace rights
