#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A calendar date, proleptic Gregorian, 0001-01-01 to 9999-12-31 when it came from outside; arithmetic may leave that
/// range without harm. Held as days since 1970-01-01.
class Date {
 public:
  Date() = default;

  /// A date from its number of days since 1970-01-01.
  static constexpr Date from_days(std::int32_t days) { return Date{days}; }

  /// The date written as ISO 8601 has it, `2026-09-30`; nothing for any other form, for 30 February, or for year 0000.
  static std::optional<Date> parse(std::string_view iso);

  /// The date of that year, month (1-12) and day; nothing if there is none.
  static std::optional<Date> of(int year, unsigned month, unsigned day);

  constexpr std::int32_t days() const { return days_; }
  int year() const;
  unsigned month() const;
  unsigned day() const;
  /// 0 is Sunday, as std::chrono counts.
  unsigned weekday() const;

  std::string iso() const;

  constexpr Date plus_days(std::int32_t days) const { return Date{days_ + days}; }

  /// The same day of the month that lies `months` earlier, or that month's last day where it is shorter:
  /// 31 May less 3 months is 28 (29) February.
  Date minus_months(int months) const;

  /// The day on which someone born on this date completes `years` years. Born on 29 February: 1 March of a common year
  /// (interchange.md, "What reach means", Known).
  Date birthday(int years) const;

  auto operator<=>(const Date&) const = default;

 private:
  explicit constexpr Date(std::int32_t days) : days_{days} {}

  std::int32_t days_ = 0;
};

/// A local date and time to the minute, Europe/London, as written: `2026-09-30T09:30`. Never converted.
class LocalTime {
 public:
  /// Nothing for any other form, or a date or time that does not exist.
  static std::optional<LocalTime> parse(std::string_view iso);

  Date date() const { return date_; }
  int minutes() const { return minutes_; }  ///< since midnight, 0-1439
  std::string iso() const;

  auto operator<=>(const LocalTime&) const = default;

 private:
  LocalTime(Date date, int minutes) : date_{date}, minutes_{minutes} {}

  Date date_;
  int minutes_;
};

}  // namespace base
