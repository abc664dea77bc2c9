#pragma once

#include <span>
#include <string>

#include "list_rows.hpp"

namespace reach {

/// `never seen`, `not seen since 3 May 2025`, `seen 3 May 2026`
std::string seen_words(const ListRow& row, const ListQuestion& question);

/// What could be done next, by rule: a suggestion, made of nothing but the row. `centres_here`: those of the place.
std::string next_step(const ListRow& row, const ListQuestion& question, std::span<const cohort::Number> centres_here);

}  // namespace reach
