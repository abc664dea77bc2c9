#pragma once

#include <vector>

#include "families/site.hpp"
#include "family.hpp"
#include "timeline.hpp"

/// What of a family's story is about reaching it, and about its records.
namespace families {

/// That somebody wrote to them.
std::vector<TimelineItem> told_by_letters(const std::vector<LetterWritten>& letters);
/// That they were put on the stop list, and taken off: for whoever may do that, and so may know why.
std::vector<TimelineItem> told_by_stops(db::Session& session, const Family& family, const FamilySight& sight,
                                        base::Date today);
/// That records were joined, and parted: for whoever may do that.
std::vector<TimelineItem> told_by_joins(db::Session& session, const Family& family, const FamilySight& sight);

}  // namespace families
