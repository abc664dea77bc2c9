#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "db/record_table.hpp"
#include "db/value.hpp"
#include "interchange/schema.hpp"

namespace interchange {

/// A column as its cells are staged.
struct Field {
  const Column* column;
  /// The file whose key it names; empty for none.
  std::string_view refers_to;
  /// Staged as the number of what it refers to (packed.hpp, ordered), and not as the key's text.
  bool by_number;
  /// People.csv's family: staged as text, and in the record that is kept as the number of the family that it makes.
  bool makes_family;
};

/// How the records of a file are staged: every column of the contract in its order, an empty cell for what is left out
/// or not known.
class Layout {
 public:
  explicit Layout(const File& file);

  const File& file() const { return *file_; }
  const db::RecordTable& table() const { return *table_; }
  const std::vector<Field>& fields() const { return fields_; }
  bool has_numbers() const { return table_->keys.has_value(); }
  /// Whether its keys are in an index: where records have numbers, or other records refer to them.
  bool is_indexed() const { return is_indexed_; }

  /// Adds a cell of the key. The bytes of such keys sort as RecordTable::standing does.
  void append_key(std::string& key, std::size_t field, std::string_view cell) const;

  /// A cell of a row of RecordTable::standing, as it is staged. `room` may hold it.
  std::string_view cell(const db::Row& row, std::size_t field, std::string& room) const;
  /// The key of such a row.
  void key_of(const db::Row& row, std::string& key) const;
  /// All cells of such a row, packed.
  void cells_of(const db::Row& row, std::string& cells) const;

  /// The parameters of RecordTable::standing_by_key for a record with these cells, which must outlive them.
  std::vector<db::Parameter> key_parameters(const std::vector<std::string_view>& cells) const;

  /// What the key index of this file knows the record by: its key, NULs between columns. For keys of text only.
  std::string name_of(std::string_view cells) const;

 private:
  const File* file_;
  const db::RecordTable* table_;
  std::vector<Field> fields_;
  bool is_indexed_;
};

/// Packed cells, one by one.
std::vector<std::string_view> unpacked(std::string_view cells);

}  // namespace interchange
