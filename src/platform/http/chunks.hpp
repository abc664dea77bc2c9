#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "refusal.hpp"

namespace http {

/// Takes the chunks off a body as its bytes come (RFC 9112, 7.1), strictly: sizes in at most eight hex digits, every
/// line with CRLF, extensions and trailers short, and passed over.
class ChunkReader {
 public:
  using Take = std::function<OrRefused<void>(std::string_view)>;

  /// How many of the bytes belong to this body: all, unless it ended. What they hold goes to `take`, whose refusal is
  /// passed on. Refused with 400 where the chunks are not as they should be.
  OrRefused<std::size_t> read(std::string_view bytes, const Take& take);

  bool ended() const { return state_ == State::ended; }

 private:
  enum class State : std::uint8_t { size, content, content_end, trailer, ended };

  OrRefused<std::size_t> read_line(std::string_view bytes);
  OrRefused<void> finish_line();
  OrRefused<void> read_size();

  State state_ = State::size;
  std::string line_;
  std::uint64_t left_ = 0;  // of the chunk's content
  std::size_t trailers_ = 0;
};

}  // namespace http
