#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "spool.hpp"
#include "temporary_file.hpp"

namespace interchange {

/// Puts records in the order of their keys' bytes; those of one key stay in the order in which they were added. Holds
/// `memory` bytes; what is more goes to a temporary file in sorted runs, which are merged on the way out.
///
///     sorter.add(key, value); ...
///     sorter.sort();
///     while (sorter.next()) { use(sorter.key(), sorter.value()); }
class Sorter {
 public:
  explicit Sorter(std::size_t memory);

  void add(std::string_view key, std::string_view value);
  std::int64_t size() const { return size_; }

  /// Nothing may be added afterwards. Calling it again goes back to the first record.
  void sort();

  /// Moves to the next record; false at the end.
  bool next();
  std::string_view key() const { return key_; }
  std::string_view value() const { return value_; }

 private:
  struct Place {
    std::uint64_t prefix;  // the key's first eight bytes, as a number
    std::uint64_t offset;  // in held_
  };
  struct Run {
    std::uint64_t begin;
    std::uint64_t end;
  };

  void sort_held();
  void spill();
  void stand_on(std::string_view record);
  bool next_of_runs();
  bool later(std::size_t a, std::size_t b) const;

  std::size_t memory_;
  std::int64_t size_ = 0;
  std::string held_;
  std::vector<Place> places_;
  bool in_order_ = true;
  std::size_t at_ = 0;

  std::vector<Run> runs_;
  std::vector<TemporaryFile> file_;  // one, or none
  std::vector<RecordStream> streams_;
  std::vector<std::size_t> heap_;  // streams, the one with the least record first
  std::string_view key_;
  std::string_view value_;
};

}  // namespace interchange
