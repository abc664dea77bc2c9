#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pairs.hpp"

namespace http {

/// A field's value and what is said of it: `form-data; name="photo"; filename="a b.png"`.
struct Parameters {
  std::string_view value;
  Pairs all;            ///< names in lower case; quotes and backslashes of quoted values taken off
  bool broken = false;  ///< true where what stands behind the value is not as RFC 9110, 5.6.6 has it

  std::optional<std::string_view> find(std::string_view name) const { return first_named(all, name); }
};

/// `text` must outlive the answer. What follows a breach is left out.
Parameters read_parameters(std::string_view text);

}  // namespace http
