#pragma once

#include <chrono>
#include <string_view>

#include "base/date.hpp"

namespace base {

/// The date that a calendar on the wall in London shows at that instant: "today" for everything that holds from a day
/// to a day. Summer time as the Summer Time Order 2002 (SI 2002/262) has it.
Date london_date(std::chrono::system_clock::time_point instant);

/// The same of an instant as rows have it (instant.hpp); the first day of all where it is none.
Date london_date(std::string_view instant);

/// What calendar and clock on the wall in London show.
struct LondonTime {
  Date date;
  int hour = 0;  ///< 0-23
  int minute = 0;
};
LondonTime london_time(std::chrono::system_clock::time_point instant);

/// The instant at which that day begins in London.
std::chrono::system_clock::time_point london_midnight(Date date);

}  // namespace base
