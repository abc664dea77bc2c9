#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace csv {

/// Takes bytes, in order; throws where it cannot.
using Sink = std::function<void(std::string_view)>;

/// A new file at `path`, in place of any that was there. The sink throws std::system_error, naming the path, where the
/// file cannot be made or written (a full disk).
Sink file_sink(const std::filesystem::path& path);

/// Writes CSV as RFC 4180 has it: commas, CRLF, quotes only where they are needed (a comma, quote, CR or LF in the
/// cell; or an empty cell that is alone in its row, which would else be an empty line). Cells are UTF-8 and are not
/// checked.
class Writer {
 public:
  /// To a new file, in place of any that was there. Throws as file_sink does.
  explicit Writer(const std::filesystem::path& path);
  explicit Writer(Sink sink);
  /// Writes what is left, but cannot tell that it failed: call finish() to know.
  ~Writer();
  Writer(Writer&&) noexcept = default;
  Writer& operator=(Writer&&) = delete;

  Writer& cell(std::string_view text);
  Writer& cell(const char* text) { return cell(std::string_view{text}); }
  Writer& cell(std::int64_t number);
  Writer& empty_cell() { return cell(std::string_view{}); }
  void end_row();

  /// A row or a part of one that is CSV already, without its line end: the cells that follow are added to it.
  Writer& raw(std::string_view cells);

  /// Hands all that was written to the sink. Nothing may be written afterwards.
  void finish();

 private:
  void separate();
  void flush();

  Sink sink_;
  std::string buffer_;
  std::size_t row_begin_ = 0;
  bool row_open_ = false;
};

}  // namespace csv
