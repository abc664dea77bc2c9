#include "meetings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "db/cells.hpp"
#include "sql.hpp"

namespace sessions {
namespace {

std::string json_of(std::span<const ContactDay> days) {
  std::vector<std::string> all;
  all.reserve(days.size());
  for (const auto& day : days) {
    all.push_back(fmt::format(R"([{},{},"{}"])", day.person, day.centre, day.date.iso()));
  }
  return fmt::format("[{}]", fmt::join(all, ","));
}

families::Met meeting_of(const db::Row& row) {
  return {.person = row.number(0),
          .centre = row.number(1),
          .date = db::date(row, 2),
          .service = std::string{row.text(3)},
          .kind = std::string{row.text(4)}};
}

}  // namespace

std::vector<families::Met> meetings_of(db::Session& session, std::span<const std::int64_t> people,
                                       std::span<const ContactDay> days) {
  std::vector<families::Met> meetings;
  const auto take = [&](const db::Row& row) { meetings.push_back(meeting_of(row)); };
  session.scan(sql::sessions_attended, {{"days", json_of(days)}}, take);
  session.scan(sql::contacts_of_people, {{"people", fmt::format("[{}]", fmt::join(people, ","))}}, take);
  std::ranges::stable_sort(meetings, std::ranges::greater{}, &families::Met::date);
  return meetings;
}

}  // namespace sessions
