#pragma once

#include <cstddef>
#include <string_view>

#include "chance.hpp"
#include "geography.hpp"

namespace demo {

/// Whose names a family gives: the frequency tables of the whole country, or a short list beside them.
enum class NameStyle : std::size_t { british, eastern_european, indian, muslim, nepali, chinese, african, caribbean };
constexpr std::size_t name_styles = 8;

/// What a person's record says of heritage.
struct Heritage {
  std::string_view ethnicity;  ///< DfE code; empty where it is not known
  std::string_view language;   ///< ISO 639-3; empty where it is not known
  NameStyle names = NameStyle::british;
};

/// Draws the heritage of a family of an area with these shares (white, mixed, asian, black, other; census 2021).
/// The parts within each group (which DfE code, which language) are invented, in the order of size of Kent's census.
Heritage draw_heritage(const EthnicShares& shares, Chance& chance);

/// Whether the DfE code is one of a minority ethnic group; not known, refused and not obtained are none.
bool is_minority(std::string_view ethnicity);

}  // namespace demo
