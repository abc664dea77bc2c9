// The CSV reader on any bytes: whatever the size of the chunks that they come in, it reads the same rows, lines and
// faults; and what was read, written again, reads the same.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "csv/reader.hpp"
#include "csv/writer.hpp"

namespace {

struct Row {
  std::int64_t line = 0;
  csv::Fault fault = csv::Fault::none;
  std::vector<std::string> cells;

  bool operator==(const Row&) const = default;
};

struct Rows {
  std::vector<Row> all;
  csv::Fault end = csv::Fault::none;

  bool operator==(const Rows&) const = default;
};

/// Gives at most so many bytes at a time.
class SlowSource final : public csv::Source {
 public:
  SlowSource(std::string_view text, std::size_t most) : text_{text}, most_{most} {}

  std::size_t read(std::span<char> room) override {
    const std::size_t size = std::min({most_, room.size(), text_.size()});
    std::copy_n(text_.begin(), size, room.begin());
    text_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view text_;
  std::size_t most_;
};

Rows rows_of(std::string_view text, std::size_t chunk) {
  SlowSource source{text, chunk};
  csv::Reader reader{source};
  Rows rows;
  while (reader.next()) {
    const auto cells = reader.cells();
    rows.all.push_back({reader.line(), reader.fault(), {cells.begin(), cells.end()}});
  }
  rows.end = reader.fault();
  return rows;
}

std::string written(const Rows& rows) {
  std::string text;
  csv::Writer writer{csv::Sink{[&](std::string_view bytes) { text += bytes; }}};
  for (const Row& row : rows.all) {
    for (const std::string& cell : row.cells) {
      writer.cell(cell);
    }
    writer.end_row();
  }
  writer.finish();
  return text;
}

bool same_cells(const Rows& left, const Rows& right) {
  return right.end == csv::Fault::none && std::ranges::equal(left.all, right.all, {}, &Row::cells, &Row::cells);
}

/// A byte-order mark at the beginning of the first cell is lost where it is written without quotes.
bool begins_with_a_mark(const Rows& rows) {
  return !rows.all.empty() && rows.all.front().cells.front().starts_with("\xEF\xBB\xBF");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  const Rows rows = rows_of(text, size + 1);
  if (rows_of(text, 1 + size % 7) != rows) {
    std::abort();
  }
  if (!begins_with_a_mark(rows) && !same_cells(rows, rows_of(written(rows), 4096))) {
    std::abort();
  }
  return 0;
}
