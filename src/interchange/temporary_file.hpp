#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace interchange {

/// A file without a name, in TMPDIR: gone when it is closed, also when the program is killed. Its functions throw
/// std::system_error where the disk is full or fails.
class TemporaryFile {
 public:
  TemporaryFile();
  ~TemporaryFile();
  TemporaryFile(TemporaryFile&& other) noexcept;
  TemporaryFile& operator=(TemporaryFile&& other) noexcept;

  void append(std::string_view bytes);
  std::uint64_t size() const { return size_; }
  /// Its descriptor, which is the caller's from now on; the file can be used no more.
  int release();

  /// Fills the beginning of `room` with the bytes from `offset` on; returns how many, less than asked only at the end.
  std::size_t read(std::uint64_t offset, std::span<char> room) const;

 private:
  int file_;
  std::uint64_t size_ = 0;
};

}  // namespace interchange
