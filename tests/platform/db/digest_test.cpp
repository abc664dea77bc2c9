#include "db/digest.hpp"

#include <gtest/gtest.h>

namespace {

using db::Digest;

TEST(Digest, is_blake2b_of_lengths_and_fields) {
  // printf '\x03\0\0\0\0\0\0\0abc' | b2sum -l 256
  EXPECT_EQ(Digest{}.add("abc").hex(), "3bdc62cfd65e3b78e3d90e32e0a91ebfbc229c30abe54e6abd16c5d4def0db7b");
  // b2sum -l 256 </dev/null
  EXPECT_EQ(Digest{}.hex(), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}

TEST(Digest, tells_fields_apart_that_would_run_together) {
  EXPECT_NE(Digest{}.add("ab").add("c").hex(), Digest{}.add("a").add("bc").hex());
  EXPECT_NE(Digest{}.add("").hex(), Digest{}.add_null().hex());
  EXPECT_NE(Digest{}.add("").add_null().hex(), Digest{}.add_null().add("").hex());
  EXPECT_EQ(Digest{}.add(std::int64_t{-12}).hex(), Digest{}.add("-12").hex());
}

}  // namespace
