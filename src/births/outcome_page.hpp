#pragma once

#include "html/components.hpp"
#include "list_rows.hpp"
#include "outcome.hpp"

namespace births {

/// How many births of which kind; before the list is taken in, or after.
html::Html outcome_view(const Outcome& outcome, bool is_taken);
/// Each row that is wrong: where, what it says, what would be right.
html::Html faults_view(const ListRows& rows);

}  // namespace births
