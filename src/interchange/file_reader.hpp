#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/reader.hpp"
#include "header.hpp"
#include "layout.hpp"
#include "sorter.hpp"
#include "staging.hpp"

namespace interchange {

/// A row as it is staged between reading and judging: the line, whether it is refused already, and its cells.
struct StagedRow {
  std::int64_t line;
  bool refused;
  std::string_view cells;

  void pack(std::string& out) const;
  static StagedRow unpack(std::string_view bytes);
};

/// Reads one file of a package row by row, checks each cell and resolves each reference. Rows whose key can be read go,
/// by their key, into a sorter; what is wrong goes to the faults.
class FileReader {
 public:
  /// `number` is the file's, for its faults. Files that this one refers to must have been judged.
  FileReader(const Layout& layout, std::size_t number, Staging& staging);

  /// Returns true iff the file as a whole is refused.
  bool read(csv::Source& source, Sorter& rows);

  /// The columns that the file has; valid after read().
  const Header& header() const { return header_; }
  /// How many rows it has, the header not counted; valid after read().
  std::int64_t rows() const { return rows_; }

 private:
  struct Reference {
    KeyIndex* index = nullptr;
    bool within_first = false;  // the key is that of the first column and this one
    std::string last;           // what was looked up last: registers name one session many times
    KeyIndex::Found found{};
  };

  void read_header(csv::Reader& reader);
  void read_row(csv::Reader& reader, Sorter& rows);
  void check(const csv::Reader& reader, std::size_t field, std::string_view cell);
  void check_order(std::string_view second, std::string_view written);
  void stage_cell(std::size_t field, std::string_view cell);
  std::string_view resolve(std::size_t field, std::string_view cell, std::string_view written);
  KeyIndex::Found look_up(std::size_t field, std::string_view cell);
  void fault(std::int64_t line, std::size_t field, std::string_view value, std::string sentence);
  void row_fault(std::int64_t line, std::string sentence);

  const Layout& layout_;
  std::size_t number_;
  Staging& staging_;
  std::vector<Reference> references_;
  Header header_;
  std::int64_t rows_ = 0;
  bool refused_ = false;

  // of the row that is being read
  std::int64_t line_ = 0;
  bool row_refused_ = false;
  bool key_readable_ = true;
  bool first_readable_ = false;
  std::string first_;  // the first cell, as it is held
  std::string key_;
  std::string cells_;
  std::string value_;
  std::string room_;
  std::string number_room_;
};

}  // namespace interchange
