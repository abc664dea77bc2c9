#include "date.hpp"

#include <fmt/format.h>

namespace base {
namespace {

using std::chrono::last;
using std::chrono::sys_days;
using std::chrono::year_month_day;

std::optional<unsigned> digits(std::string_view text) {
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

year_month_day civil(std::int32_t days) { return sys_days{std::chrono::days{days}}; }

Date from_civil(year_month_day date) {
  return Date::from_days(static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count()));
}

}  // namespace

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') {
    return std::nullopt;
  }
  const auto y = digits(iso.substr(0, 4));
  const auto m = digits(iso.substr(5, 2));
  const auto d = digits(iso.substr(8, 2));
  if (!y || !m || !d || *y == 0) {
    return std::nullopt;
  }
  return of(static_cast<int>(*y), *m, *d);
}

std::optional<Date> Date::of(int y, unsigned m, unsigned d) {
  const year_month_day date{std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
  if (!date.ok()) {
    return std::nullopt;
  }
  return from_civil(date);
}

int Date::year() const { return static_cast<int>(civil(days_).year()); }
unsigned Date::month() const { return static_cast<unsigned>(civil(days_).month()); }
unsigned Date::day() const { return static_cast<unsigned>(civil(days_).day()); }
unsigned Date::weekday() const { return std::chrono::weekday{sys_days{std::chrono::days{days_}}}.c_encoding(); }

std::string Date::iso() const {
  const auto date = civil(days_);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Date Date::minus_months(int months) const {
  const auto date = civil(days_);
  const auto earlier = date.year() / date.month() - std::chrono::months{months};
  const year_month_day same{earlier.year(), earlier.month(), date.day()};
  return from_civil(same.ok() ? same : year_month_day{earlier / last});
}

Date Date::birthday(int years) const {
  const auto date = civil(days_);
  const year_month_day same{date.year() + std::chrono::years{years}, date.month(), date.day()};
  return from_civil(same.ok() ? same : year_month_day{same.year(), std::chrono::March, std::chrono::day{1}});
}

std::optional<LocalTime> LocalTime::parse(std::string_view iso) {
  if (iso.size() != 16 || iso[10] != 'T' || iso[13] != ':') {
    return std::nullopt;
  }
  const auto date = Date::parse(iso.substr(0, 10));
  const auto hour = digits(iso.substr(11, 2));
  const auto minute = digits(iso.substr(14, 2));
  if (!date || !hour || !minute || *hour > 23 || *minute > 59) {
    return std::nullopt;
  }
  return LocalTime{*date, static_cast<int>(*hour * 60 + *minute)};
}

std::string LocalTime::iso() const { return fmt::format("{}T{:02}:{:02}", date_.iso(), minutes_ / 60, minutes_ % 60); }

}  // namespace base
