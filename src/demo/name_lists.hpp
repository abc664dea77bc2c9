#pragma once

#include <span>
#include <string_view>

#include "heritage.hpp"

namespace demo {

/// Names that the country-wide tables have too few of, put together by hand from names in common use; all are equally
/// frequent, which is invented. Empty for NameStyle::british. `sex` is F or M.
std::span<const std::string_view> own_forenames(NameStyle style, char sex);
std::span<const std::string_view> own_surnames(NameStyle style);

}  // namespace demo
