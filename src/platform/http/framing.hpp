#pragma once

#include "head.hpp"

namespace http {

/// Reads off the fields how the body is framed, which host is meant, and whether the connection goes on. Refuses
/// whatever two programs could read in two ways: that is how requests are smuggled (RFC 9112, 6.3, 11.2).
/// `head.keep_alive` says, before, whether the request was of HTTP/1.1.
OrRefused<void> read_framing(Head& head);

}  // namespace http
