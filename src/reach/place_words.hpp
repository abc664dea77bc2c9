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

/// A part of the page under a heading of its own, to which `#id` leads.
html::Html section(std::string_view id, std::string_view title, const html::Html& content);

/// Target groups, those that need us most first.
html::Html group_table(const PlacePage& page);
/// Places below, lowest first; nothing where there are none.
html::Html table_below(const PlacePage& page);

/// The small areas of the place, as a map to choose from.
html::Html place_map(const PlacePage& page);

}  // namespace reach
