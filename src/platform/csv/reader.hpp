#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "csv/source.hpp"

namespace csv {

/// What is wrong with the bytes of a file.
enum class Fault {
  none,
  invalid_utf8,          ///< a byte that is not UTF-8 (RFC 3629); the row's cells can be read all the same
  nul,                   ///< U+0000; the row's cells can be read all the same
  quote_in_cell,         ///< a quote within a cell that does not begin with one
  text_after_quote,      ///< something other than a comma or line end after the closing quote
  quote_never_closed,    ///< the file ends within quotes
  bare_carriage_return,  ///< CR without LF outside quotes
  row_too_long,          ///< longer than Reader::longest_row: most likely a quote that is never closed
};

/// What the row or cell has that it should not, and what would be right; to stand behind "the row has".
std::string_view sentence(Fault fault);

/// Reads CSV row by row as RFC 4180 has it, strictly: comma, quotes doubled within quotes, line ends CRLF or LF. A
/// byte-order mark at the beginning is skipped, and so are empty lines. Memory: one chunk, or the longest row.
///
///     while (reader.next()) { use(reader.line(), reader.cells()); }
///     if (reader.fault() != Fault::none) { ... }
class Reader {
 public:
  static constexpr std::size_t longest_row = std::size_t{16} * 1024 * 1024;

  /// `source` must outlive the reader.
  explicit Reader(Source& source);

  /// Moves to the next row; false at the end and where the quoting breaks (then fault() and line() say what and where;
  /// nothing after it can be read with any certainty).
  bool next();

  /// The line on which the row begins; the first of the file is 1. LFs are counted, those within quotes too.
  std::int64_t line() const { return line_; }

  /// The row's cells without their quotes. Valid until next().
  std::span<const std::string_view> cells() const { return cells_; }

  /// The row as it stands in the file, without its line end. Valid until next().
  std::string_view raw() const { return raw_; }

  /// After next() was true: none, invalid_utf8 or nul; after it was false: none at the end of the file, or what broke.
  Fault fault() const { return fault_; }

 private:
  struct Cell {
    std::size_t begin;
    std::size_t end;
    bool unescaped;  // the bytes are in scratch_, not in buffer_
  };
  enum class Scan { done, more, broken };

  void skip_mark();
  bool skip_empty_lines();
  Scan scan_row();
  Scan scan_plain(std::size_t& at);
  Scan scan_quoted(std::size_t& at);
  std::optional<std::size_t> closing_quote(std::size_t at) const;
  Scan scan_end(std::size_t& at);
  Scan broken(Fault fault);
  void fill();
  void finish_row();

  Source* source_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // of the row
  std::size_t after_ = 0;  // of the row, its line end included
  std::size_t size_ = 0;
  bool ended_ = false;
  bool started_ = false;
  bool broken_ = false;

  std::vector<Cell> spans_;
  std::vector<std::string_view> cells_;
  std::string scratch_;
  std::string_view raw_;
  std::int64_t line_ = 0;
  std::int64_t next_line_ = 1;
  std::int64_t lines_within_ = 0;
  Fault fault_ = Fault::none;
};

}  // namespace csv
