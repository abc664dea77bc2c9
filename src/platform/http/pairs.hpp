#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/refusal.hpp"

namespace http {

/// A name and its value, as queries and forms have them.
struct Pair {
  std::string name;
  std::string value;

  bool operator==(const Pair&) const = default;
};

using Pairs = std::vector<Pair>;

/// The value of the first pair of that name.
std::optional<std::string_view> first_named(const Pairs& pairs, std::string_view name);
/// The values of all pairs of that name, in order.
std::vector<std::string_view> all_named(const Pairs& pairs, std::string_view name);

/// `a=1&b=two+words`, decoded (application/x-www-form-urlencoded). Refused with 400 where there are more than `most`
/// pairs, an escape is broken, or the bytes are no UTF-8 text.
OrRefused<Pairs> read_pairs(std::string_view text, std::size_t most);

}  // namespace http
