#pragma once

#include <string>
#include <vector>

#include "header.hpp"
#include "http/options.hpp"

namespace http {

/// What a proxy says of those who asked it.
struct Forwarded {
  std::vector<std::string> askers;  ///< in order, the last is the proxy's own; what is no address stands as it came
  bool secure = false;              ///< the last was asked by TLS
};

/// Reads X-Forwarded-For and X-Forwarded-Proto, or Forwarded (RFC 7239): only the one that is named, since a proxy that
/// writes the one lets the other through as the visitor sent it.
Forwarded read_forwarded(const Headers& headers, ForwardedBy by);

}  // namespace http
