#include "london.hpp"

#include "instant.hpp"

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

sys_seconds on_the_wall(sys_seconds instant) {
  return summer_time(instant, date_of(instant).year()) ? instant + std::chrono::hours{1} : instant;
}

}  // namespace

Date london_date(std::chrono::system_clock::time_point instant) {
  return date_of(on_the_wall(std::chrono::floor<std::chrono::seconds>(instant)));
}

Date london_date(std::string_view instant) {
  const auto parsed = parse_instant(instant);
  return parsed ? london_date(*parsed) : Date{};
}

LondonTime london_time(std::chrono::system_clock::time_point instant) {
  const auto wall = on_the_wall(std::chrono::floor<std::chrono::seconds>(instant));
  const auto minutes =
      std::chrono::duration_cast<std::chrono::minutes>(wall - std::chrono::floor<std::chrono::days>(wall)).count();
  return {date_of(wall), static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)};
}

std::chrono::system_clock::time_point london_midnight(Date date) {
  const sys_seconds midnight{std::chrono::days{date.days()}};
  const auto in_summer = midnight - std::chrono::hours{1};
  return summer_time(in_summer, date_of(in_summer).year()) ? in_summer : midnight;
}

}  // namespace base
