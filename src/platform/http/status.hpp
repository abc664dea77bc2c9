#pragma once

#include <string_view>

namespace http {

/// HTTP's own words for a status: `Not Found`.
std::string_view reason(int status);

}  // namespace http
