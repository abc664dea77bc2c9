#include "chunks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace {

struct Reading {
  std::string body;
  std::size_t size = 0;  // of the chunks with all that is around them
  bool ended = false;

  bool operator==(const Reading&) const = default;
};

/// Nothing where the chunks are refused. Gives the bytes in portions of that size.
std::optional<Reading> read(std::string_view text, std::size_t portion) {
  http::ChunkReader reader;
  Reading out;
  while (out.size < text.size() && !reader.ended()) {
    const auto taken = reader.read(text.substr(out.size, portion), [&](std::string_view bytes) {
      out.body += bytes;
      return http::OrRefused<void>{};
    });
    if (!taken) {
      return std::nullopt;
    }
    out.size += *taken;
  }
  out.ended = reader.ended();
  return out;
}

TEST(Chunks, are_joined_however_the_bytes_come) {
  const std::string chunks = "5\r\nhello\r\n00001;name=\"a b\"\r\n \r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n";
  for (std::size_t portion = 1; portion <= chunks.size(); ++portion) {
    EXPECT_EQ(read(chunks + "GET /", portion), (Reading{"hello 0123456789", chunks.size(), true})) << portion;
  }
}

TEST(Chunks, are_not_ended_before_the_last_line) {
  const std::string chunks = "1\r\na\r\n0\r\n\r\n";
  for (std::size_t cut = 0; cut < chunks.size(); ++cut) {
    const auto reading = read(chunks.substr(0, cut), 100);
    ASSERT_TRUE(reading);
    EXPECT_FALSE(reading->ended) << cut;
  }
}

TEST(Chunks, are_refused_where_they_break_the_grammar) {
  for (const char* chunks : {"x\r\n", "\r\n", "-1\r\n", "+1\r\na", " 1\r\na", "0x1\r\na", "1 \r\na", "1\na", "1\r\naX",
                             "1\r\na\n", "1\r\nab\r\n", "fffffffff\r\n", "ffffffffffffffffff\r\n", "1;a\x01\r\n",
                             "1\r\r\n", "0\r\nbad trailer\r\n", "0\r\n folded: x\r\n", "0\r\na: b\rc\r\n"}) {
    for (const std::size_t portion : {1U, 3U, 100U}) {
      EXPECT_FALSE(read(chunks, portion)) << chunks << " by " << portion;
    }
  }
}

TEST(Chunks, are_refused_where_what_is_around_them_grows) {
  EXPECT_FALSE(read("1;" + std::string(5000, 'a') + "\r\na\r\n0\r\n\r\n", 100));
  std::string trailers = "0\r\n";
  for (int trailer = 0; trailer < 100; ++trailer) {
    trailers += "A: b\r\n";
  }
  EXPECT_FALSE(read(trailers + "\r\n", 100));
}

TEST(Chunks, pass_on_that_the_taker_refuses) {
  http::ChunkReader reader;
  const auto taken = reader.read("5\r\nhello", [](std::string_view) { return http::refused(413, "too much"); });
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().status, 413);
}

}  // namespace
