#include "milestones.hpp"

#include "calendar.hpp"

namespace demo {
namespace {

base::Date first_of_next_month(base::Date date) {
  const auto month = date.month();
  return first_of(date.year() + (month == 12 ? 1 : 0), month % 12 + 1);
}

Year twelve_months(base::Date as_at, int years_back) {
  return {as_at.minus_months(12 * (years_back + 1)).plus_days(1), as_at.minus_months(12 * years_back).plus_days(1)};
}

}  // namespace

Milestones::Milestones(base::Date date)
    : as_at{date},
      founded{first_of_next_month(date.minus_months(150))},
      regrouped{first_of_next_month(date.minus_months(24))},
      redrawn{first_of_next_month(date.minus_months(18))},
      realigned{first_of_next_month(date.minus_months(6))},
      planned_until{date.plus_days(1 + 13 * 7)},
      years{twelve_months(date, 0), twelve_months(date, 1), twelve_months(date, 2)} {}

}  // namespace demo
