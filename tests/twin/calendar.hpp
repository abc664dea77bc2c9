#pragma once

#include <chrono>
#include <string>

/// Plain dates: outside a sum, a date is its ISO text, which sorts as dates do.
namespace twin {

std::chrono::sys_days day(const std::string& iso);
std::string iso(std::chrono::sys_days day);

/// The date that many days later (earlier, where negative).
std::string plus_days(const std::string& iso, int days);

/// The same day of the month that lies so many months later (earlier), or that month's last.
std::string plus_months(const std::string& iso, int months);

/// Whether [from, to) holds the date; empty `from` is always, empty `to` is still.
bool holds(const std::string& from, const std::string& to, const std::string& date);

/// The first day of the window of so many months that ends with `as_at`.
std::string window_begins(const std::string& as_at, int months);

/// Whether someone born on `birth_date` has completed so many years at `as_at`; born on 29 February, a year is complete
/// on 1 March of a common year.
bool has_completed(const std::string& birth_date, int years, const std::string& as_at);

}  // namespace twin
