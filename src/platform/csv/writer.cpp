#include "writer.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <memory>
#include <system_error>

namespace csv {
namespace {

constexpr std::size_t buffer_size = std::size_t{256} * 1024;

class FileSink {
 public:
  explicit FileSink(const std::filesystem::path& path)
      : name_{path.string()}, file_{::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)} {
    if (file_ < 0) {
      fail("cannot make ");
    }
  }
  ~FileSink() { ::close(file_); }
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto done = ::write(file_, bytes.data(), bytes.size());
      if (done >= 0) {
        bytes.remove_prefix(static_cast<std::size_t>(done));
      } else if (errno != EINTR) {
        fail("cannot write ");
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

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"') {
      out += '"';
    }
    out += c;
  }
  out += '"';
}

}  // namespace

Sink file_sink(const std::filesystem::path& path) {
  // shared only because std::function copies what it holds
  return [file = std::make_shared<const FileSink>(path)](std::string_view bytes) { file->write(bytes); };
}

Writer::Writer(const std::filesystem::path& path) : Writer{file_sink(path)} {}

Writer::Writer(Sink sink) : sink_{std::move(sink)} { buffer_.reserve(buffer_size + buffer_size / 4); }

Writer::~Writer() {
  try {
    flush();
  } catch (...) {  // NOLINT(bugprone-empty-catch): finish() is where a failure can be told
  }
}

Writer& Writer::cell(std::string_view text) {
  separate();
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    buffer_ += text;
  } else {
    append_quoted(buffer_, text);
  }
  return *this;
}

Writer& Writer::cell(std::int64_t number) {
  separate();
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  buffer_.append(digits, end);
  return *this;
}

void Writer::end_row() {
  if (row_open_ && buffer_.size() == row_begin_) {
    buffer_ += "\"\"";
  }
  buffer_ += "\r\n";
  row_open_ = false;
  if (buffer_.size() >= buffer_size) {
    flush();
  }
  row_begin_ = buffer_.size();
}

Writer& Writer::raw(std::string_view cells) {
  separate();
  buffer_ += cells;
  return *this;
}

void Writer::finish() {
  flush();
  sink_ = nullptr;
}

void Writer::separate() {
  if (row_open_) {
    buffer_ += ',';
  }
  row_open_ = true;
}

void Writer::flush() {
  if (sink_ && !buffer_.empty()) {
    sink_(buffer_);
    buffer_.clear();
  }
}

}  // namespace csv
