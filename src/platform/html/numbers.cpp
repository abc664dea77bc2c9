#include "numbers.hpp"

#include <fmt/format.h>

#include <string_view>

#include "base/instant.hpp"
#include "base/london.hpp"

namespace html {
namespace {

constexpr std::string_view minus = "\u2212";

constexpr std::string_view month_names[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};

// The digits of a number not below zero, in groups of three.
std::string grouped(std::uint64_t value) {
  auto out = std::to_string(value);
  for (auto at = out.size(); at > 3;) {
    at -= 3;
    out.insert(at, ",");
  }
  return out;
}

// The lowest of all numbers has no opposite that is one.
std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? ~bits + 1 : bits;
}

}  // namespace

std::string number(std::int64_t value) { return std::string{value < 0 ? minus : ""} + grouped(magnitude(value)); }

std::string per_cent(std::optional<std::int64_t> tenths) {
  if (!tenths) {
    return "\u2013";
  }
  const auto size = magnitude(*tenths);
  return fmt::format("{}{}.{}%", *tenths < 0 ? minus : "", grouped(size / 10), size % 10);
}

std::string decimal(std::int64_t tenths) {
  const auto size = magnitude(tenths);
  return fmt::format("{}{}.{}", tenths < 0 ? "-" : "", size / 10, size % 10);
}

std::string date(base::Date date) { return fmt::format("{} {}", date.day(), month(date)); }

std::string time_of_day(int hour, int minute) {
  if (minute == 0 && hour % 12 == 0) {
    return hour == 0 ? "midnight" : "midday";
  }
  const int shown = hour % 12 == 0 ? 12 : hour % 12;
  const auto half = hour < 12 ? "am" : "pm";
  return minute == 0 ? fmt::format("{}{}", shown, half) : fmt::format("{}:{:02}{}", shown, minute, half);
}

std::string instant(std::string_view stored) {
  const auto time = base::parse_instant(stored);
  if (!time) {
    return std::string{stored};
  }
  const auto [day, hour, minute] = base::london_time(*time);
  return fmt::format("{}, {}", date(day), time_of_day(hour, minute));
}

std::string age(base::Date born, base::Date on) {
  constexpr int year = 12;
  const auto months = (on.year() - born.year()) * year + static_cast<int>(on.month()) - static_cast<int>(born.month()) -
                      (on.day() < born.day() ? 1 : 0);
  if (months < 2 * year) {
    return fmt::format("{} {}", months, months == 1 ? "month" : "months");
  }
  return fmt::format("{} years", months / year);
}

std::string month(base::Date date) { return fmt::format("{} {}", month_names[date.month() - 1], date.year()); }

}  // namespace html
