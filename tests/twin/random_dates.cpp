#include "random_dates.hpp"

#include <set>

#include "calendar.hpp"

namespace twin {

namespace {

const std::string last_date = "9999-12-31";
const std::vector<int> months_ago{1, 2, 3, 6, 11, 12, 13, 24, 36, 60};

std::string by_the_pivot(Dice& dice, const std::string& pivot) { return plus_days(pivot, dice.between(-2, 2)); }

std::string by_a_month_before(Dice& dice, const std::string& pivot) {
  return plus_days(plus_months(pivot, -dice.pick(months_ago)), dice.between(-1, 2));
}

}  // namespace

std::string random_pivot(Dice& dice) {
  static const std::vector<std::string> edges{"2023-02-28", "2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28",
                                              "2025-03-01", "2026-05-31", "2026-06-30", "2026-09-30", "2026-12-31",
                                              "2027-01-01", "2000-02-29", "1999-12-31", "2028-02-29"};
  return dice.chance(70) ? dice.pick(edges) : plus_days("2026-01-01", dice.between(-2000, 700));
}

std::string random_date(Dice& dice, const std::string& pivot) {
  static const std::vector<std::string> far{"0001-01-01", "1899-12-31", "1970-01-01", "9999-12-31"};
  if (dice.chance(1)) return dice.pick(far);
  switch (dice.below(10)) {
    case 0:
    case 1:
    case 2:
      return by_the_pivot(dice, pivot);
    case 3:
    case 4:
      return by_a_month_before(dice, pivot);
    case 5:
      return plus_days(pivot, dice.between(-4000, 400));
    default:
      return plus_days(pivot, dice.between(-400, 20));
  }
}

std::string random_birth_date(Dice& dice, const std::string& pivot) {
  const int age = dice.chance(50) ? 5 : dice.between(0, 20);
  if (dice.chance(25)) return plus_days(plus_months(pivot, -12 * age), dice.between(-1, 1));
  if (dice.chance(10)) return dice.pick<std::string>({"2016-02-29", "2020-02-29", "2024-02-29", "1996-02-29"});
  return plus_days(pivot, -dice.between(-30, dice.chance(85) ? 1900 : 7300));
}

std::string random_end(Dice& dice, const std::string& pivot, const std::string& from) {
  if (dice.chance(45) || from >= last_date) return "";
  const auto end = random_date(dice, pivot);
  return from < end ? end : plus_days(from, dice.chance(50) ? 1 : dice.between(1, 900));
}

std::vector<Span> random_timeline(Dice& dice, const std::string& pivot) {
  std::set<std::string> cuts;
  for (int cut = dice.chance(50) ? 0 : dice.between(1, 3); cut > 0; --cut) cuts.insert(random_date(dice, pivot));
  std::vector<Span> timeline{{"", ""}};
  for (const auto& cut : cuts) {
    timeline.back().to = cut;
    timeline.push_back({cut, ""});
  }
  return timeline;
}

Span random_part(Dice& dice, const std::string& pivot, const Span& whole) {
  const auto cut = random_date(dice, pivot);
  const bool inside = holds(whole.from, whole.to, cut) && cut != whole.from;
  if (!inside) return whole;
  return {cut, cut == last_date || dice.chance(50) ? whole.to : plus_days(cut, 1)};
}

}  // namespace twin
