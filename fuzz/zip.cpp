// Packages from any bytes that call themselves a zip: opened or refused; what is opened has plain names, and gives no
// more than its limit.

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "interchange/package.hpp"

namespace {

constexpr std::uint64_t limit = 100'000;

/// A file without a name.
class MemoryFile {
 public:
  MemoryFile(const std::uint8_t* data, std::size_t size) : file_{memfd_create("package", MFD_CLOEXEC)} {
    if (file_ < 0 || write(file_, data, size) != static_cast<ssize_t>(size)) {
      std::abort();
    }
  }
  ~MemoryFile() { close(file_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::filesystem::path path() const { return fmt::format("/proc/self/fd/{}", file_); }

 private:
  int file_;
};

std::uint64_t size_of(interchange::Package& package, const std::string& file) {
  std::uint64_t size = 0;
  try {
    const auto source = package.open(file);
    std::array<char, 4096> room{};
    while (const std::size_t got = source->read(room)) {
      size += got;
    }
  } catch (const interchange::PackageDamaged&) {
    return size;  // what was read until then counts
  }
  return size;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file{data, size};
  auto package = interchange::open_package(file.path(), {.unpacked = limit});
  if (!package) {
    return package.error().problems.empty() ? (std::abort(), 1) : 0;
  }
  std::uint64_t unpacked = 0;
  for (const std::string& name : package->files()) {
    if (name.find_first_of("/\\") != std::string::npos || !interchange::is_read(name)) {
      std::abort();
    }
    unpacked += size_of(*package, name);
  }
  // The read that passes the limit throws: what it gave does not count.
  if (unpacked > limit) {
    std::abort();
  }
  return 0;
}
