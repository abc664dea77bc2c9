#include "csv/source.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <string>
#include <system_error>

namespace {

std::string all_of(csv::Source& source) {
  std::string out;
  std::array<char, 7> room{};
  while (const auto got = source.read(room)) {
    out.append(room.data(), got);
  }
  return out;
}

TEST(Source, gives_a_piece_of_memory_in_order) {
  EXPECT_EQ(all_of(*csv::memory_source("one two three four")), "one two three four");
  EXPECT_EQ(all_of(*csv::memory_source("")), "");
}

TEST(Source, gives_the_bytes_of_a_file) {
  const auto path = std::filesystem::path{testing::TempDir()} / "source_test.csv";
  std::ofstream{path} << "person,family\r\nP1,F1\r\n";
  EXPECT_EQ(all_of(*csv::file_source(path)), "person,family\r\nP1,F1\r\n");
  std::filesystem::remove(path);
}

TEST(Source, throws_where_there_is_no_file_or_it_is_a_folder) {
  EXPECT_THROW(csv::file_source("/nonexistent/people.csv"), std::system_error);
  std::array<char, 1> room{};
  EXPECT_THROW(csv::file_source("/tmp")->read(room), std::system_error);
}

}  // namespace
