#include "field.hpp"

#include <algorithm>

namespace http {

OrRefused<Header> read_field(std::string_view line) {
  const auto colon = std::min(line.find(':'), line.size());
  if (colon == line.size() || !is_token(line.substr(0, colon))) {
    return refused(400, "A field of the request is not one of HTTP.");
  }
  return Header{lower(line.substr(0, colon)), std::string{trimmed(line.substr(colon + 1))}};
}

}  // namespace http
