#pragma once

#include <string_view>

namespace http {

/// How much `word` is wanted by a list like `gzip;q=0.5, br`: in thousandths, 0 to 1000; -1 where it is not named.
/// What is not as RFC 9110, 12.4.2 has it counts as not there.
int wanted(std::string_view list, std::string_view word);

/// True iff an `Accept:` field names application/json, and wants it more than text/html.
bool prefers_json(std::string_view accept);

/// True iff an `Accept-Encoding:` field wants that coding: named above 0, or by `*` above 0.
bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

}  // namespace http
