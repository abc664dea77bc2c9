#include "parting.hpp"

#include <fmt/format.h>

#include "base/instant.hpp"
#include "base/london.hpp"
#include "sessions/moves.hpp"

namespace linkage {
namespace {

RecordSince record_since(db::Session& session, std::int64_t record, base::Date since) {
  return {record, families::record_in_words(session, record),
          families::facts_since(session, record, since) + sessions::meetings_since(session, record, since)};
}

void move(db::Session& session, const std::string& actor, std::int64_t record, std::int64_t other, base::Date since) {
  families::move_facts(session, record, other, since);
  sessions::move_meetings(session, record, other, since);
  session.record({.actor = actor,
                  .origin = "web",
                  .room = "families",
                  .kind = "person",
                  .record = other,
                  .action = "change",
                  .rows = 1,
                  .digest = {},
                  .detail = fmt::format(R"({{"moved_from":{},"since":"{}"}})", record, since.iso())});
}

}  // namespace

base::Date day_of(const families::Join& join) {
  const auto instant = base::parse_instant(join.joined);
  return base::london_date(instant.value());
}

std::vector<PairSince> pairs_since(db::Session& session, const families::Join& join) {
  const auto since = day_of(join);
  std::vector<PairSince> all;
  for (const auto& [first, second] : join.people) {
    all.push_back({record_since(session, first, since), record_since(session, second, since)});
  }
  return all;
}

std::string field_of(const PairSince& pair) {
  return fmt::format("since-{}-{}", pair.first.record, pair.second.record);
}

base::Problems not_said(const std::vector<PairSince>& pairs, const http::Form& form) {
  base::Problems problems;
  for (const auto& pair : pairs) {
    if (pair.first.came + pair.second.came > 0 && form.text(field_of(pair)).value_or("").empty()) {
      problems.add(field_of(pair), "Say to which record belongs what came since.");
    }
  }
  return problems;
}

void put_where_it_belongs(db::Session& session, const families::Join& join, const http::Form& form,
                          const std::string& actor) {
  const auto since = day_of(join);
  for (const auto& pair : pairs_since(session, join)) {
    const auto to = form.text(field_of(pair)).value_or("");
    if (to == fmt::to_string(pair.first.record)) {
      move(session, actor, pair.second.record, pair.first.record, since);
    } else if (to == fmt::to_string(pair.second.record)) {
      move(session, actor, pair.first.record, pair.second.record, since);
    }
  }
}

}  // namespace linkage
