#pragma once

#include <string_view>

#include "http/form.hpp"
#include "parameters.hpp"

namespace http {

/// A form as multipart/form-data has it (RFC 7578), strictly: every part names its field, lines end with CRLF, the last
/// boundary is closed. Refused with 400 where it is otherwise, with 413 past the limits. A file input without a file
/// (no name, no bytes) is left out, as if it had not been there.
OrRefused<Form> read_multipart(const Parameters& content_type, std::string_view body, const FormLimits& limits);

}  // namespace http
