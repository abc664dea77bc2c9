#pragma once

#include <string_view>

#include "header.hpp"
#include "refusal.hpp"

namespace http {

/// A line `Name: value` of a head or of trailers, its name in lower case, its value without spaces around it. Refused
/// with 400 where a space stands before the name (a field that goes on: RFC 9112, 5.2) or before the colon (5.1).
OrRefused<Header> read_field(std::string_view line);

}  // namespace http
