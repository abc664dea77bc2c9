#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "db/session.hpp"
#include "families/met.hpp"
#include "families/site.hpp"

/// Whom a family met here, and when: for its page.
namespace sessions {

/// A day on which a person was at a centre, as the engine knows it.
struct ContactDay {
  std::int64_t person;
  std::int64_t centre;
  base::Date date;
};

/// The sessions at which these people were present on those days, and all contacts with them of every kind; newest
/// first.
std::vector<families::Met> meetings_of(db::Session& session, std::span<const std::int64_t> people,
                                       std::span<const ContactDay> days);

/// The same as a family's timeline tells it: one line for a month and a service, whoever came how often.
std::vector<families::TimelineItem> told_by_meetings(db::Session& session, const families::Family& family,
                                                     std::span<const families::Met> meetings);

}  // namespace sessions
