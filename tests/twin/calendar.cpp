#include "calendar.hpp"

#include <cstdio>

namespace twin {

using namespace std::chrono;

namespace {

year_month_day date(const std::string& iso) {
  return {year{std::stoi(iso.substr(0, 4))}, month{static_cast<unsigned>(std::stoi(iso.substr(5, 2)))},
          std::chrono::day{static_cast<unsigned>(std::stoi(iso.substr(8, 2)))}};
}

}  // namespace

sys_days day(const std::string& iso) { return date(iso); }

std::string iso(sys_days day) {
  const year_month_day date{day};
  if (date.year() < year{0}) return "0000-01-01";  // before any date that is written, which is all that is asked of it
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

std::string plus_days(const std::string& text, int count) { return iso(day(text) + days{count}); }

std::string plus_months(const std::string& text, int count) {
  const year_month_day same_day = date(text) + months{count};
  if (same_day.ok()) return iso(same_day);
  return iso(year_month_day_last{same_day.year(), month_day_last{same_day.month()}});
}

bool holds(const std::string& from, const std::string& to, const std::string& date) {
  return (from.empty() || from <= date) && (to.empty() || date < to);
}

std::string window_begins(const std::string& as_at, int months) { return plus_days(plus_months(as_at, -months), 1); }

bool has_completed(const std::string& birth_date, int count, const std::string& as_at) {
  const year_month_day birthday = date(birth_date) + years{count};
  const sys_days completed = birthday.ok() ? sys_days{birthday} : sys_days{birthday.year() / March / 1};
  return completed <= day(as_at);
}

}  // namespace twin
