#pragma once

#include "cohort/engine.hpp"

namespace twin {

/// Makes the engine, which was built from `before`, hold `after`, by its changes one at a time. Subjects, homes,
/// enrolments, taggings and contacts may differ between the two; all else is the same.
void change(cohort::Engine& engine, const cohort::Facts& before, const cohort::Facts& after);

}  // namespace twin
