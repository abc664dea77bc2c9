#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "temporary_file.hpp"

namespace interchange {

/// Records in the order in which they were added, to be gone through any number of times. Holds a megabyte in memory,
/// the rest in a temporary file.
class Spool {
 public:
  void add(std::string_view record);
  std::int64_t size() const { return size_; }
  void clear();
  void for_each(const std::function<void(std::string_view)>& visit) const;

 private:
  friend class SpoolReader;
  std::optional<TemporaryFile> file_;
  std::string tail_;
  std::int64_t size_ = 0;
};

/// Gives the records of a part of a temporary file, each of which has its length before it (packed.hpp).
class RecordStream {
 public:
  RecordStream(const TemporaryFile& file, std::uint64_t begin, std::uint64_t end, std::size_t memory);

  /// Moves to the next record; false at the end.
  bool next();
  std::string_view record() const { return record_; }

 private:
  void fill(std::size_t wanted);

  const TemporaryFile* file_;
  std::uint64_t offset_;
  std::uint64_t end_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t filled_ = 0;
  std::string_view record_;
};

/// Goes through a spool's records one by one. The spool must outlive it, and get no more meanwhile.
class SpoolReader {
 public:
  explicit SpoolReader(const Spool& spool);

  /// Moves to the next record; false at the end.
  bool next();
  std::string_view record() const { return record_; }

 private:
  std::optional<RecordStream> file_;
  std::string_view tail_;
  std::string_view record_;
};

}  // namespace interchange
