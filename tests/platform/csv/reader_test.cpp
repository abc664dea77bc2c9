#include "csv/reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "csv/writer.hpp"

namespace {

using csv::Fault;

struct Row {
  std::int64_t line;
  std::vector<std::string> cells;
  bool operator==(const Row&) const = default;
};

struct Reading {
  std::vector<Row> rows;
  Fault fault = Fault::none;
  std::int64_t fault_line = 0;
};

/// Gives its text a few bytes at a time, as a slow disk or a zip might.
class Drip final : public csv::Source {
 public:
  Drip(std::string_view text, std::size_t portion) : rest_{text}, portion_{portion} {}
  std::size_t read(std::span<char> room) override {
    const auto size = std::min({room.size(), rest_.size(), portion_});
    std::copy_n(rest_.begin(), size, room.begin());
    rest_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view rest_;
  std::size_t portion_;
};

Reading read(csv::Source& source) {
  csv::Reader reader{source};
  Reading out;
  while (reader.next()) {
    out.rows.push_back({reader.line(), {reader.cells().begin(), reader.cells().end()}});
    if (reader.fault() != Fault::none && out.fault == Fault::none) {
      out.fault = reader.fault();
      out.fault_line = reader.line();
    }
  }
  if (reader.fault() != Fault::none) {
    out.fault = reader.fault();
    out.fault_line = reader.line();
  }
  return out;
}

Reading read(std::string_view text) {
  const auto source = csv::memory_source(text);
  return read(*source);
}

using Rows = std::vector<Row>;

TEST(Reader, reads_rows_that_end_with_lf_or_crlf_or_the_end_of_the_file) {
  EXPECT_EQ(read("a,b\nc,d\r\ne,f").rows, (Rows{{1, {"a", "b"}}, {2, {"c", "d"}}, {3, {"e", "f"}}}));
}

TEST(Reader, reads_nothing_from_an_empty_file) {
  EXPECT_TRUE(read("").rows.empty());
  EXPECT_EQ(read("").fault, Fault::none);
  EXPECT_TRUE(read("\xEF\xBB\xBF").rows.empty());
}

TEST(Reader, skips_a_byte_order_mark_at_the_beginning_only) {
  EXPECT_EQ(read("\xEF\xBB\xBF\"a\",b\n\xEF\xBB\xBF"
                 "c,d\n")
                .rows,
            (Rows{{1, {"a", "b"}},
                  {2,
                   {"\xEF\xBB\xBF"
                    "c",
                    "d"}}}));
}

TEST(Reader, passes_over_empty_lines_and_counts_them) {
  EXPECT_EQ(read("\n\r\na,b\n\n\r\nc,d\n\n").rows, (Rows{{3, {"a", "b"}}, {6, {"c", "d"}}}));
}

TEST(Reader, keeps_empty_cells_and_spaces) {
  EXPECT_EQ(read(",,\n a , b\n \n\"\"\n").rows, (Rows{{1, {"", "", ""}}, {2, {" a ", " b"}}, {3, {" "}}, {4, {""}}}));
}

TEST(Reader, keeps_a_quote_inside_a_quoted_cell) {
  EXPECT_EQ(read("\"say \"\"no\"\"\",\"\"\"\",\"\"\n").rows, (Rows{{1, {"say \"no\"", "\"", ""}}}));
}

TEST(Reader, gives_the_line_on_which_a_row_begins) {
  EXPECT_EQ(read("a,\"1\n2\r\n3\",b\nc,d,e\n").rows, (Rows{{1, {"a", "1\n2\r\n3", "b"}}, {4, {"c", "d", "e"}}}));
}

TEST(Reader, keeps_a_carriage_return_within_quotes) {
  EXPECT_EQ(read("\"a\rb\",c\r\nd,e").rows, (Rows{{1, {"a\rb", "c"}}, {2, {"d", "e"}}}));
}

TEST(Reader, gives_the_row_as_it_stands) {
  const auto source = csv::memory_source("a,\"b\"\"\"\r\nlast,\"x\ny\"");
  csv::Reader reader{*source};
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.raw(), "a,\"b\"\"\"");
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.raw(), "last,\"x\ny\"");
  EXPECT_FALSE(reader.next());
}

void expect_fault(std::string_view text, Fault fault, std::int64_t line) {
  const auto reading = read(text);
  EXPECT_EQ(reading.fault, fault) << text << ": " << csv::sentence(reading.fault);
  EXPECT_EQ(reading.fault_line, line) << text;
}

TEST(Reader, refuses_broken_quoting_with_the_line_where_the_row_begins) {
  expect_fault("a,b\nc\"d,e\n", Fault::quote_in_cell, 2);
  expect_fault("a,b\n\"c\"d,e\n", Fault::text_after_quote, 2);
  expect_fault("a,b\n\"c\" ,e\n", Fault::text_after_quote, 2);
  expect_fault("a,b\nc,\"d\n\n\n", Fault::quote_never_closed, 2);
  expect_fault("a,b\nc,\"d\"\"", Fault::quote_never_closed, 2);
}

TEST(Reader, refuses_a_carriage_return_without_a_line_feed) {
  expect_fault("a,b\rc,d\n", Fault::bare_carriage_return, 1);
  expect_fault("a,b\nc,\"d\"\rx\n", Fault::bare_carriage_return, 2);
  expect_fault("a,b\nc,d\r", Fault::bare_carriage_return, 2);
  expect_fault("a,b\n\r", Fault::bare_carriage_return, 2);
  expect_fault("a,b\n\r\r\n", Fault::bare_carriage_return, 2);
}

TEST(Reader, reports_bytes_that_are_not_utf8_and_reads_on) {
  const auto reading = read("a,b\nJos\xE9,x\nc,d\n");
  EXPECT_EQ(reading.fault, Fault::invalid_utf8);
  EXPECT_EQ(reading.fault_line, 2);
  EXPECT_EQ(reading.rows.size(), 3U);
}

TEST(Reader, reports_a_nul_and_reads_on) {
  const auto reading = read(std::string_view{"a,b\nc\0,d\ne,f\n", 13});
  EXPECT_EQ(reading.fault, Fault::nul);
  EXPECT_EQ(reading.fault_line, 2);
  EXPECT_EQ(reading.rows.size(), 3U);
}

TEST(Reader, stays_where_the_quoting_broke) {
  const auto source = csv::memory_source("a\nb\"\nc\n");
  csv::Reader reader{*source};
  EXPECT_TRUE(reader.next());
  EXPECT_FALSE(reader.next());
  EXPECT_FALSE(reader.next());
  EXPECT_EQ(reader.fault(), Fault::quote_in_cell);
  EXPECT_EQ(reader.line(), 2);
}

TEST(Reader, refuses_a_row_too_long_to_be_one) {
  const auto text =
      "a,b\nc,\"" + std::string(csv::Reader::longest_row + 10, 'x') + std::string(csv::Reader::longest_row, 'y');
  expect_fault(text, Fault::row_too_long, 2);
}

TEST(Reader, reads_a_cell_longer_than_its_buffer) {
  const std::string longest(3'000'000, 'z');
  EXPECT_EQ(read("a,\"" + longest + "\"\"\"\nb,c\n").rows, (Rows{{1, {"a", longest + "\""}}, {2, {"b", "c"}}}));
}

/// What one reads from small portions must be what one reads from all at once.
TEST(Reader, does_not_depend_on_how_the_bytes_arrive) {
  const std::string text = "\xEF\xBB\xBF\"a\"\"b\",c\r\n\r\n\n\"x\r\ny\",\"\"\"\"\r\nlast,\"\"\r\n\nq,";
  const auto whole = read(text);
  for (std::size_t portion = 1; portion < text.size(); ++portion) {
    Drip drip{text, portion};
    EXPECT_EQ(read(drip).rows, whole.rows);
  }
}

TEST(Reader, gives_back_what_the_writer_wrote) {
  std::mt19937 random{20261122};
  const std::string_view letters[] = {"a", ",", "\"", "\r", "\n", " ", "\xC3\xA9", "\xF0\x9F\x91\xB6", ""};
  std::string text;
  csv::Writer writer{[&](std::string_view bytes) { text += bytes; }};
  std::vector<std::vector<std::string>> rows(5000);
  for (auto& row : rows) {
    row.resize(1 + random() % 5);
    for (auto& cell : row) {
      for (auto length = random() % 12; length > 0; --length) {
        cell += letters[random() % std::size(letters)];
      }
      writer.cell(cell);
    }
    writer.end_row();
  }
  writer.finish();

  Drip drip{text, 4099};
  const auto reading = read(drip);
  EXPECT_EQ(reading.fault, Fault::none);
  ASSERT_EQ(reading.rows.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(reading.rows[i].cells, rows[i]);
  }
}

}  // namespace
