#pragma once

#include <array>

#include "base/date.hpp"

namespace demo {

/// A year of the county's records: [from, to).
struct Year {
  base::Date from;
  base::Date to;

  bool holds(base::Date date) const { return from <= date && date < to; }
};

/// The county's dates. With the usual `as_at`, 30 September 2026, they are those in brackets.
struct Milestones {
  explicit Milestones(base::Date date);

  base::Date as_at;
  base::Date founded;         ///< centres were grouped in hubs (1 April 2014, seed 000)
  base::Date regrouped;       ///< hubs gave way to districts (1 October 2024)
  base::Date redrawn;         ///< some areas got another centre (1 April 2025)
  base::Date realigned;       ///< some centres went over to the next district (1 April 2026)
  base::Date planned_until;   ///< the timetable reaches to here, not included (thirteen weeks on)
  std::array<Year, 3> years;  ///< the twelve months that end with `as_at`, those before them, those before these

  base::Date first_day() const { return years[2].from; }
};

}  // namespace demo
