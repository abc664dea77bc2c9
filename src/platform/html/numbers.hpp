#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace html {

/// Numbers and dates as people in Britain read them (GOV.UK style guide, "Numbers", "Dates").

/// `9,420`; below zero with a minus sign, U+2212.
std::string number(std::int64_t value);

/// `65.6%` from 656 tenths; an en dash where there is none.
std::string per_cent(std::optional<std::int64_t> tenths);

/// `65.6` from 656 tenths: for attributes and scripts.
std::string decimal(std::int64_t tenths);

/// `30 September 2026`
std::string date(base::Date date);

/// `8:30am`, `12:05pm`, `midday`, `midnight`; hours 0-23.
std::string time_of_day(int hour, int minute);

/// An instant as it is stored, as a clock in London shows it: `22 November 2026, 8:30am`. Any other text as it is.
std::string instant(std::string_view stored);

/// `1 month`, `14 months`, `3 years`: months below two years.
std::string age(base::Date born, base::Date on);

/// `September 2026`
std::string month(base::Date date);

}  // namespace html
