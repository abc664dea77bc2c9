#include "source.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>

namespace csv {
namespace {

class FileSource final : public Source {
 public:
  explicit FileSource(const std::filesystem::path& path)
      : name_{path.string()}, file_{::open(path.c_str(), O_RDONLY | O_CLOEXEC)} {
    if (file_ < 0) {
      fail("cannot open ");
    }
  }
  ~FileSource() override { ::close(file_); }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::size_t read(std::span<char> room) override {
    for (;;) {
      const auto got = ::read(file_, room.data(), room.size());
      if (got >= 0) {
        return static_cast<std::size_t>(got);
      }
      if (errno != EINTR) {
        fail("cannot read ");
      }
    }
  }

 private:
  [[noreturn]] void fail(const char* what) const {
    throw std::system_error{errno, std::generic_category(), what + name_};
  }

  std::string name_;
  int file_;
};

class MemorySource final : public Source {
 public:
  explicit MemorySource(std::string_view text) : rest_{text} {}

  std::size_t read(std::span<char> room) override {
    const auto size = std::min(room.size(), rest_.size());
    std::copy_n(rest_.begin(), size, room.begin());
    rest_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view rest_;
};

}  // namespace

std::unique_ptr<Source> file_source(const std::filesystem::path& path) { return std::make_unique<FileSource>(path); }

std::unique_ptr<Source> memory_source(std::string_view text) { return std::make_unique<MemorySource>(text); }

}  // namespace csv
