#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace csv {

/// Where bytes come from, in the order in which they stand: a file, an entry of a zip, a piece of memory.
class Source {
 public:
  virtual ~Source() = default;

  /// Fills the beginning of `room` (not empty) and returns how many bytes; 0 only at the end.
  /// Throws std::system_error, or what the source's own kind throws, where the machine or the container fails.
  virtual std::size_t read(std::span<char> room) = 0;
};

/// The bytes of a file. Throws std::system_error, naming the path, where it cannot be opened or read.
std::unique_ptr<Source> file_source(const std::filesystem::path& path);

/// The bytes of `text`, which must outlive the source.
std::unique_ptr<Source> memory_source(std::string_view text);

}  // namespace csv
