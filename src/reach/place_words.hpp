#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "html/figures.hpp"
#include "place_page.hpp"

/// What the parts of the page of a place say alike.
namespace reach {

inline std::int64_t wide(std::uint64_t number) { return static_cast<std::int64_t>(number); }
inline std::optional<std::int64_t> wide(std::optional<std::uint64_t> value) {
  return value ? std::optional{wide(*value)} : std::nullopt;
}
std::string number(std::uint64_t value);

/// With a capital at its beginning.
std::string capital(std::string_view word);

/// Bands from the best: the first stands as outstanding, the others as good, whatever they are called.
html::Standing standing(const Reached& reached, const Thresholds& thresholds);

/// The list behind a figure of a place of the structure; empty where this asker opens none.
std::string list_address(const PlacePage& page, std::string_view node, std::string_view who, std::string_view group);

/// The small areas of the place, as a map to choose from.
html::Html place_map(const PlacePage& page);

}  // namespace reach
