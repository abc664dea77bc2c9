#include "calendar.hpp"

namespace demo {
namespace {

// For days that every year has.
base::Date of(int year, unsigned month, unsigned day) { return *base::Date::of(year, month, day); }

// The Monday on or after the date.
base::Date monday_from(base::Date date) { return date.plus_days(static_cast<std::int32_t>((8 - date.weekday()) % 7)); }

base::Date last_monday(int year, unsigned month) {
  const auto next = month == 12 ? first_of(year + 1, 1) : first_of(year, month + 1);
  return monday_from(next.plus_days(-7));
}

bool in_week_of(base::Date date, base::Date monday) { return monday <= date && date < monday.plus_days(7); }

base::Date weekday_from(base::Date date) {
  return date.weekday() == 6 ? date.plus_days(2) : date.weekday() == 0 ? date.plus_days(1) : date;
}

bool is_christmas_or_boxing_day(base::Date date) {
  const auto christmas = of(date.year(), 12, 25);
  const auto boxing = christmas.plus_days(1);
  const auto first = weekday_from(christmas);
  const auto second = weekday_from(boxing);
  return date == first || date == (second == first ? second.plus_days(1) : second) || date == christmas ||
         date == boxing;
}

}  // namespace

base::Date first_of(int year, unsigned month) { return of(year, month, 1); }

base::Date easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int m = (a + 11 * d + 22 * e) / 451;
  const int number = d + e - 7 * m + 114;
  return of(year, static_cast<unsigned>(number / 31), static_cast<unsigned>(number % 31) + 1);
}

bool is_bank_holiday(base::Date date) {
  const int year = date.year();
  const auto sunday = easter(year);
  return date == weekday_from(of(year, 1, 1)) || date == sunday.plus_days(-2) || date == sunday.plus_days(1) ||
         date == monday_from(of(year, 5, 1)) || date == last_monday(year, 5) || date == last_monday(year, 8) ||
         is_christmas_or_boxing_day(date);
}

bool is_school_holiday(base::Date date) {
  const int year = date.year();
  const auto sunday = easter(year);
  if ((of(year, 7, 23) <= date && date <= of(year, 9, 1)) || date >= of(year, 12, 21) || date <= of(year, 1, 3)) {
    return true;
  }
  if (sunday.plus_days(-9) < date && date <= sunday.plus_days(7)) {
    return true;
  }
  return in_week_of(date, last_monday(year, 10)) || in_week_of(date, monday_from(of(year, 2, 12))) ||
         in_week_of(date, last_monday(year, 5));
}

bool is_shut(base::Date date) { return date >= of(date.year(), 12, 24) || date == of(date.year(), 1, 1); }

}  // namespace demo
