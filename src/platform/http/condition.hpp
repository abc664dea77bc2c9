#pragma once

#include <string_view>

namespace http {

/// True iff an `If-None-Match:` field names that mark (an ETag in quotes), weakly or not, or any by `*` (RFC 9110,
/// 13.1.2). What is no list of marks names none.
bool is_among(std::string_view if_none_match, std::string_view mark);

}  // namespace http
