#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/interval.hpp"

/// Values as statements take them: what is not known is null.
namespace families {

inline std::optional<std::string> or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

inline std::optional<std::string> day_or_null(const std::optional<base::Date>& day) {
  return day ? std::optional{day->iso()} : std::nullopt;
}

inline std::optional<std::string> end_of(const base::Interval& held) {
  return held.to() == base::Interval::last ? std::nullopt : std::optional{held.to().iso()};
}

inline std::optional<base::Date> beginning(const base::Interval& held) {
  return held.from() == base::Interval::first ? std::nullopt : std::optional{held.from()};
}

}  // namespace families
