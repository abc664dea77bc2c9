#include "temporary_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace interchange {
namespace {

[[noreturn]] void fail(const char* what) {
  throw std::system_error{errno, std::generic_category(), std::string{what} + " a temporary file"};
}

int open_nameless() {
  const auto folder = std::filesystem::temp_directory_path().string();
  const int nameless = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (nameless >= 0) {
    return nameless;
  }
  // a file system without O_TMPFILE: unlinked before anything is written to it
  auto name = folder + "/hearth-XXXXXX";
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named < 0) {
    fail("cannot make");
  }
  ::unlink(name.c_str());
  return named;
}

}  // namespace

TemporaryFile::TemporaryFile() : file_{open_nameless()} {}

TemporaryFile::~TemporaryFile() {
  if (file_ >= 0) {
    ::close(file_);
  }
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : file_{std::exchange(other.file_, -1)}, size_{std::exchange(other.size_, 0)} {}

TemporaryFile& TemporaryFile::operator=(TemporaryFile&& other) noexcept {
  std::swap(file_, other.file_);
  std::swap(size_, other.size_);
  return *this;
}

int TemporaryFile::release() { return std::exchange(file_, -1); }

void TemporaryFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto done = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (done >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(done));
      size_ += static_cast<std::uint64_t>(done);
    } else if (errno != EINTR) {
      fail("cannot write");
    }
  }
}

std::size_t TemporaryFile::read(std::uint64_t offset, std::span<char> room) const {
  std::size_t filled = 0;
  while (filled < room.size()) {
    const auto got = ::pread(file_, room.data() + filled, room.size() - filled, static_cast<off_t>(offset + filled));
    if (got == 0) {
      break;
    }
    if (got > 0) {
      filled += static_cast<std::size_t>(got);
    } else if (errno != EINTR) {
      fail("cannot read");
    }
  }
  return filled;
}

}  // namespace interchange
