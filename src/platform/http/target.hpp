#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pairs.hpp"
#include "refusal.hpp"

namespace http {

/// What a request line asks for: `/places/kent?as_at=2026-03-31`, taken apart and decoded.
struct Target {
  std::string text;                   ///< as it was sent, from the first slash
  std::size_t path_size = 0;          ///< of `text`, up to the question mark
  std::vector<std::string> segments;  ///< decoded: of `/`, none; of `/places/`, `places` and an empty one
  Pairs query;
};

/// Refused with 400 where it does not begin with a slash, holds what no address may hold, or tries a trick: `//`, `\`,
/// a segment of dots (`..`, `%2e%2e`, `..%2f`), an escape that is broken or hides NUL or a control character.
OrRefused<Target> read_target(std::string text);

}  // namespace http
