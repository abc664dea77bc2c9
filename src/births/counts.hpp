#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "areas.hpp"
#include "base/date.hpp"
#include "db/session.hpp"
#include "list_rows.hpp"

namespace births {

/// How many were born in an area in a month, which is named by its first day.
using Counts = std::map<std::pair<std::string, base::Date>, std::int64_t>;

base::Date month_of(base::Date day);
base::Date month_after(base::Date month);

/// What was said last of each area and month, from one month up to, and without, another.
Counts standing_counts(db::Session& session, base::Date from, base::Date to);

/// Says these, as at that instant. Whatever was said before stays in the table, and holds no more.
void say_counts(db::Session& session, const Counts& counts, std::string_view source, const std::string& now);

/// What a list says, with consent and without, of the months that it tells whole: those with at least a quarter of the
/// births of its fullest month. Births of others came late, and say nothing of how many there were. Where something
/// else is said of such a month, and the list has nobody, it says none.
Counts counts_of_list(db::Session& session, std::span<const ListRow> rows, const Areas& areas);

}  // namespace births
