#include "london.hpp"

namespace base {
namespace {

using std::chrono::sys_seconds;

/// One o'clock, Greenwich mean time, on the last Sunday of a month of 31 days.
sys_seconds one_on_last_sunday(int year, unsigned month) {
  const auto last = Date::of(year, month, 31).value();
  const auto sunday = last.plus_days(-static_cast<std::int32_t>(last.weekday()));
  return sys_seconds{std::chrono::days{sunday.days()}} + std::chrono::hours{1};
}

// Article 2: summer time is "the period beginning at one o'clock, Greenwich mean time, in the morning of the last
// Sunday in March and ending at one o'clock, Greenwich mean time, in the morning of the last Sunday in October".
bool summer_time(sys_seconds instant, int year) {
  return one_on_last_sunday(year, 3) <= instant && instant < one_on_last_sunday(year, 10);
}

Date date_of(sys_seconds instant) {
  const auto days = std::chrono::floor<std::chrono::days>(instant).time_since_epoch();
  return Date::from_days(static_cast<std::int32_t>(days.count()));
}

}  // namespace

Date london_date(std::chrono::system_clock::time_point instant) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
  const bool ahead = summer_time(seconds, date_of(seconds).year());
  return date_of(ahead ? seconds + std::chrono::hours{1} : seconds);
}

}  // namespace base
