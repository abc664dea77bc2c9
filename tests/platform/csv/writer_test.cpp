#include "csv/writer.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <system_error>

namespace {

std::string written(const std::function<void(csv::Writer&)>& write) {
  std::string out;
  csv::Writer writer{[&](std::string_view bytes) { out += bytes; }};
  write(writer);
  writer.finish();
  return out;
}

TEST(Writer, ends_rows_with_crlf_and_parts_cells_with_commas) {
  EXPECT_EQ(written([](auto& w) {
              w.cell("a").cell(std::int64_t{7}).empty_cell().end_row();
              w.empty_cell().cell("b").end_row();
            }),
            "a,7,\r\n,b\r\n");
}

TEST(Writer, quotes_only_where_needed) {
  EXPECT_EQ(written([](auto& w) {
              w.cell("a,b").cell("say \"no\"").cell("a\nb").cell("a\rb").cell(" c ").cell("'").end_row();
            }),
            "\"a,b\",\"say \"\"no\"\"\",\"a\nb\",\"a\rb\", c ,'\r\n");
}

TEST(Writer, quotes_an_empty_cell_that_is_alone_in_its_row) {
  EXPECT_EQ(written([](auto& w) {
              w.empty_cell().end_row();
              w.cell("x").end_row();
              w.empty_cell().end_row();
            }),
            "\"\"\r\nx\r\n\"\"\r\n");
}

TEST(Writer, adds_cells_to_a_row_that_is_csv_already) {
  EXPECT_EQ(written([](auto& w) { w.raw("a,\"b\"").cell("c,d").end_row(); }), "a,\"b\",\"c,d\"\r\n");
}

TEST(Writer, writes_more_than_its_buffer_holds) {
  const std::string cell(1000, 'x');
  const auto out = written([&](auto& w) {
    for (int row = 0; row < 2000; ++row) {
      w.cell(cell).end_row();
    }
  });
  EXPECT_EQ(out.size(), 2000U * 1002U);
}

TEST(Writer, replaces_a_file_that_was_there) {
  const auto path = std::filesystem::path{testing::TempDir()} / "writer_test.csv";
  std::ofstream{path} << std::string(100, 'y');
  csv::Writer writer{path};
  writer.cell("new").end_row();
  writer.finish();
  std::ostringstream text;
  text << std::ifstream{path}.rdbuf();
  EXPECT_EQ(text.str(), "new\r\n");
  std::filesystem::remove(path);
}

TEST(Writer, throws_where_the_file_cannot_be_made) {
  EXPECT_THROW(csv::Writer{std::filesystem::path{"/nonexistent/folder/x.csv"}}, std::system_error);
}

TEST(Writer, throws_where_the_disk_is_full) {
  csv::Writer writer{std::filesystem::path{"/dev/full"}};
  writer.cell("a").end_row();
  EXPECT_THROW(writer.finish(), std::system_error);
}

}  // namespace
