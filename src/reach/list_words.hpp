#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "reach/live.hpp"

namespace reach {

/// What the list at that address is of, in words without anybody's name: `children not seen: Lone parents, Swale in
/// Districts, as at 30 September 2026`. A sensitive group is named to those alone who see them. Empty where there is no
/// such list any more. `usual`: the day of an address that names none.
std::string list_words(const Live& live, std::string_view address, base::Date usual, bool sensitive_groups);

}  // namespace reach
