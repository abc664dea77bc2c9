#pragma once

#include <chrono>

#include "base/date.hpp"

namespace base {

/// The date that a calendar on the wall in London shows at that instant: "today" for everything that holds from a day
/// to a day. Summer time as the Summer Time Order 2002 (SI 2002/262) has it.
Date london_date(std::chrono::system_clock::time_point instant);

}  // namespace base
