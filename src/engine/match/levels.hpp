#pragma once

#include "fields.hpp"

/// The levels of each family of kinds, by name; fields.cpp has them in words.
namespace match {

namespace name_level {
inline constexpr Level slip = 2;
inline constexpr Level variant = 3;
inline constexpr Level alike = 4;
inline constexpr Level exchanged = 5;
inline constexpr Level initial = 6;
inline constexpr Level different = 7;
}  // namespace name_level

namespace full_name_level {
inline constexpr Level same_names = 2;
inline constexpr Level holds = 3;
inline constexpr Level most = 4;
inline constexpr Level half = 5;
inline constexpr Level one_in_common = 6;
inline constexpr Level different = 7;
}  // namespace full_name_level

namespace date_level {
inline constexpr Level slip = 2;
inline constexpr Level exchanged = 3;
inline constexpr Level two_parts = 4;
inline constexpr Level first_of_january = 5;
inline constexpr Level near = 6;
inline constexpr Level different = 7;
inline constexpr Level generation = 8;
}  // namespace date_level

namespace postcode_level {
inline constexpr Level slip = 2;
inline constexpr Level nearby = 3;
inline constexpr Level district = 4;
inline constexpr Level area = 5;
inline constexpr Level different = 6;
}  // namespace postcode_level

namespace number_level {
inline constexpr Level slip = 2;
inline constexpr Level two_slips = 3;
inline constexpr Level different = 4;
}  // namespace number_level

namespace email_level {
inline constexpr Level slip = 2;
inline constexpr Level same_name = 3;
inline constexpr Level alike = 4;
inline constexpr Level different = 5;
}  // namespace email_level

namespace text_level {
inline constexpr Level slip = 2;
inline constexpr Level alike = 3;
inline constexpr Level exchanged = 4;
inline constexpr Level holds = 5;
inline constexpr Level words_in_common = 6;
inline constexpr Level different = 7;
}  // namespace text_level

namespace category_level {
inline constexpr Level different = 2;
}  // namespace category_level

}  // namespace match
