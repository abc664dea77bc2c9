#pragma once

#include <asio/ssl/context.hpp>
#include <expected>
#include <memory>

#include "base/problems.hpp"
#include "http/options.hpp"

namespace http::wire {

/// TLS 1.2 and later with that certificate. Problems (field `certificate`) where a file cannot be read, is none, or the
/// key is not the certificate's.
std::expected<std::unique_ptr<asio::ssl::context>, base::Problems> read_certificate(const Certificate& certificate);

}  // namespace http::wire
