#include "counts.hpp"

#include <algorithm>

#include "db/cells.hpp"
#include "sql.hpp"

namespace births {

base::Date month_of(base::Date day) { return day.plus_days(1 - static_cast<std::int32_t>(day.day())); }

base::Date month_after(base::Date month) {
  constexpr std::int32_t into_the_next = 31;
  return month_of(month.plus_days(into_the_next));
}

Counts standing_counts(db::Session& session, base::Date from, base::Date to) {
  Counts counts;
  session.scan(sql::counts_standing, {{"from", from.iso()}, {"to", to.iso()}}, [&](const db::Row& row) {
    counts.insert_or_assign({std::string{row.text(0)}, db::date(row, 1)}, row.number(2));
  });
  return counts;
}

void say_counts(db::Session& session, const Counts& counts, std::string_view source, const std::string& now) {
  for (const auto& [of, count] : counts) {
    session.execute(
        sql::count_upsert,
        {{"area", of.first}, {"month", of.second.iso()}, {"said", now}, {"count", count}, {"source", source}});
  }
}

Counts counts_of_list(db::Session& session, std::span<const ListRow> rows, const Areas& areas) {
  constexpr std::int64_t whole = 4;
  std::map<base::Date, std::int64_t> months;
  for (const auto& row : rows) {
    ++months[month_of(row.birth.born)];
  }
  std::int64_t fullest = 0;
  for (const auto& [month, births] : months) {
    fullest = std::max(fullest, births);
  }
  std::erase_if(months, [&](const auto& each) { return each.second * whole < fullest; });
  Counts counts;
  for (const auto& [month, births] : months) {
    for (const auto& [of, count] : standing_counts(session, month, month_after(month))) {
      counts.emplace(of, 0);
    }
  }
  for (const auto& row : rows) {
    const auto month = month_of(row.birth.born);
    const auto area = months.contains(month) ? areas.area_of(row.birth.postcode) : std::nullopt;
    if (area) {
      ++counts[{*area, month}];
    }
  }
  return counts;
}

}  // namespace births
