#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "header.hpp"
#include "method.hpp"
#include "refusal.hpp"

namespace http {

struct HeadLimits {
  std::size_t bytes = std::size_t{32} * 1024;  ///< of the whole head; 431 past it
  std::size_t fields = 100;                    ///< 431 past it
  std::size_t target = std::size_t{8} * 1024;  ///< bytes of the address; 414 past it
};

/// The head of a request: its first line and fields, checked; and how its body is framed (RFC 9112).
struct Head {
  Method method = Method::get;
  std::string target;  ///< from the first slash; `*` with OPTIONS
  Headers headers;     ///< names in lower case
  std::string host;    ///< as sent; empty where HTTP/1.0 sent none
  bool keep_alive = true;
  bool expects_continue = false;
  bool chunked = false;
  std::uint64_t length = 0;  ///< of a body that is not chunked
};

/// Looks for the end of a head in bytes as they come, and refuses at once what can become none: NUL or another control
/// character, a line end that is not CRLF, more bytes than the limit.
class HeadScanner {
 public:
  explicit HeadScanner(std::size_t limit) : limit_{limit} {}

  /// `bytes`: all that has come of this head, those looked at before included. The size of the head with its empty
  /// line; nothing while it has not come.
  OrRefused<std::optional<std::size_t>> scan(std::string_view bytes);

 private:
  std::size_t limit_;
  std::size_t looked_at_ = 0;
};

/// `bytes`: a head with its empty line. Refused where it breaks the grammar (400; also a field that goes on in the next
/// line), where its framing is doubtful (400: lengths twice or beside chunks), or asks what is not done here (414, 417,
/// 431, 501, 505).
OrRefused<Head> read_head(std::string_view bytes, const HeadLimits& limits);

}  // namespace http
