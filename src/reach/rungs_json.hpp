#pragma once

#include <nlohmann/json.hpp>

#include "cohort/question.hpp"

namespace reach {

/// The counts of all rungs, under their names.
inline nlohmann::ordered_json rungs_json(const cohort::Rungs& rungs) {
  return {{"known", rungs.known}, {"registered", rungs.enrolled}, {"seen", rungs.seen}, {"sustained", rungs.sustained}};
}

}  // namespace reach
