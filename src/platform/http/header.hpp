#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// A field of a request or an answer. Names of received ones are in lower case.
struct Header {
  std::string name;
  std::string value;

  bool operator==(const Header&) const = default;
};

using Headers = std::vector<Header>;

/// The value of the first field of that name; upper and lower case are the same.
std::optional<std::string_view> find(const Headers& headers, std::string_view name);

/// True iff the texts are the same but for upper and lower case of ASCII letters.
bool same_word(std::string_view left, std::string_view right);

/// ASCII letters in lower case; all other bytes as they are.
std::string lower(std::string_view text);

/// Without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

/// True iff the text is a token of HTTP's (RFC 9110, 5.6.2): not empty, without spaces and delimiters.
bool is_token(std::string_view text);

}  // namespace http
