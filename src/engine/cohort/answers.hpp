#pragma once

#include <span>

#include "at_date.hpp"
#include "cohort/question.hpp"
#include "columns.hpp"

namespace cohort {

/// The rungs of one who is known.
constexpr Rungs rungs_of_one(bool enrolled, bool seen, bool sustained) {
  return {1, enrolled ? 1U : 0U, seen ? 1U : 0U, sustained ? 1U : 0U};
}

/// The rungs of every node for every tag, by population counts over ranges of rows. Counts subjects, contacts anywhere.
void count_subjects(const Columns& columns, const Question& question, std::span<const Number> tags, const AtDate& date,
                    Matrix& matrix);

/// The same, unit by unit: for units, and for contacts here, where what is counted differs from node to node.
void count_by_unit(const Columns& columns, const Question& question, std::span<const Number> tags, const AtDate& date,
                   Matrix& matrix);

/// Fills in the estimates of every cell.
void estimate(const Columns& columns, const Question& question, std::span<const Number> tags, const AtDate& date,
              Matrix& matrix);

/// The rows that bear the tag on the date; every row for `none`.
Bits rows_with_tag(const Columns& columns, Number tag, base::Date date);

std::vector<AreaCell> count_areas(const Columns& columns, const Question& question, Number node, Number tag);
Rungs count_all(const Columns& columns, const Question& question, Number tag);
std::vector<Number> areas_of(const Columns& columns, Number tree, Number node, base::Date date);
std::vector<Number> sites_of(const Columns& columns, Number tree, Number node, base::Date date);
LeftOut count_left_out(const Columns& columns, const Question& question);
std::vector<Description> describe(const Columns& columns, const Question& question, std::span<const Number> subjects);
std::vector<Number> subjects_of(const Columns& columns, Number unit);

std::vector<Number> find_members(const Columns& columns, const Question& question, const Members& members);

}  // namespace cohort
