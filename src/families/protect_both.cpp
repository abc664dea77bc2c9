#include "protect_both.hpp"

#include <algorithm>

#include "base/london.hpp"
#include "closures.hpp"
#include "families/stops.hpp"

namespace families {
namespace {

void stop_as_well(db::Session& session, const Joiner& joiner, const Join& join, std::int64_t from, std::int64_t to) {
  const auto today = base::london_date(joiner.now);
  const auto there = stops_of(session, to);
  for (const auto& stop : stops_of(session, from)) {
    const bool set_since = stop.held.from() >= base::london_date(join.joined) && stop.held.to() > today;
    const bool is_there = std::ranges::any_of(
        there, [&](const Stop& each) { return each.kind == stop.kind && each.held.to() >= stop.held.to(); });
    if (set_since && !is_there) {
      copy_stop(session, joiner.actor, to, stop);
    }
  }
}

void close_as_well(db::Session& session, const Joiner& joiner, const Join& join, std::int64_t from, std::int64_t to,
                   const std::function<base::Uuid()>& new_id) {
  for (const auto& closure : closures(session, from)) {
    if (closure.closed >= join.joined) {
      close_family(session, {joiner.actor, closure.account, joiner.now},
                   {new_id(), to, closure.kind, closure.reason, closure.review_on, people_of(session, closure)});
    }
  }
}

}  // namespace

void protect_both(db::Session& session, const Joiner& joiner, const Join& join,
                  const std::function<base::Uuid()>& new_id) {
  const auto first = family_counts_as(session, join.first);
  const auto second = family_counts_as(session, join.second);
  if (first == second) {  // by another join
    return;
  }
  stop_as_well(session, joiner, join, first, second);
  stop_as_well(session, joiner, join, second, first);
  const bool is_first_closed = !closures(session, first).empty();
  const bool is_second_closed = !closures(session, second).empty();
  if (is_first_closed && !is_second_closed) {
    close_as_well(session, joiner, join, first, second, new_id);
  } else if (is_second_closed && !is_first_closed) {
    close_as_well(session, joiner, join, second, first, new_id);
  }
}

}  // namespace families
