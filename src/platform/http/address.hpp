#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace http {

/// An address of a machine and a port, in words: `127.0.0.1:8080`, `[::1]:0`.
struct Listen {
  std::string address;
  std::uint16_t port = 0;
};

/// Nothing where the words are not of that form. The address itself is not checked.
std::optional<Listen> read_listen(std::string_view text);

}  // namespace http
