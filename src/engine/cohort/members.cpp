#include "answers.hpp"

namespace cohort {
namespace {

/// The known rows with a home at the node or below it.
Bits rows_of_node(const Columns& columns, const Tree& tree, const AtDate& date, Number node) {
  Bits rows{columns.rows()};
  for (const auto& run : date.runs()) {
    if (tree.under(run.leaf, node)) {
      rows.set_range(run.first, run.last);
    }
  }
  rows &= date.in_place();
  for (const auto& home : date.elsewhere()) {
    if (tree.under(home.leaf, node)) {
      rows.set(home.row);
    }
  }
  return rows;
}

bool on_rung(const Flags& flags, Rung rung) {
  switch (rung) {
    case Rung::known:
      return true;
    case Rung::enrolled:
      return flags.enrolled;
    case Rung::seen:
      return flags.seen;
    case Rung::sustained:
      return flags.sustained;
  }
  return false;
}

/// The numbers in a set of them, ascending.
std::vector<Number> numbers_in(const Bits& set) {
  std::vector<Number> numbers;
  set.each([&](Number number) { numbers.push_back(number); });
  return numbers;
}

Bits cut(Bits rows, const Bits& on, bool negated) {
  negated ? rows -= on : rows &= on;
  return rows;
}

/// The rows that stand on the rung, or, negated, the others, where that does not depend on the node.
Bits cut_by_rung(const Columns& columns, const Question& question, const Members& members, Bits rows) {
  const Ladder ladder{columns, question};
  switch (members.rung) {
    case Rung::known:
      return members.negated ? Bits{columns.rows()} : rows;
    case Rung::enrolled:
      return cut(std::move(rows), ladder.enrolled, members.negated);
    case Rung::seen:
      return cut(std::move(rows), ladder.days.seen, members.negated);
    case Rung::sustained:
      return cut(std::move(rows), ladder.days.sustained, members.negated);
  }
  return rows;
}

std::vector<Number> subjects_in(const Columns& columns, const Bits& rows) {
  Bits subjects{columns.row_of_subject.size()};
  rows.each([&](Row row) { subjects.set(columns.number[row]); });
  return numbers_in(subjects);
}

/// Row by row: for units, and for contacts here.
std::vector<Number> find_row_by_row(const Columns& columns, const Question& question, const Members& members,
                                    const Bits& rows) {
  const Standing standing{columns, question};
  const bool units = question.by == CountBy::unit;
  const auto& name = units ? columns.unit : columns.number;
  const auto names = units ? columns.units.size() : columns.row_of_subject.size();
  Bits on{names};
  Bits off{names};
  rows.each([&](Row row) { (on_rung(standing.at(row, members.node), members.rung) ? on : off).set(name[row]); });
  if (!members.negated) {
    return numbers_in(on);
  }
  on.flip();  // a unit is off the rung only where none of its subjects is on it
  off &= on;
  return numbers_in(off);
}

}  // namespace

std::vector<Number> find_members(const Columns& columns, const Question& question, const Members& members) {
  const AtDate date{columns, question};
  auto rows = rows_of_node(columns, columns.trees[question.tree], date, members.node);
  rows &= rows_with_tag(columns, members.tag, question.as_at);
  if (question.by == CountBy::subject && question.where == Where::anywhere) {
    return subjects_in(columns, cut_by_rung(columns, question, members, std::move(rows)));
  }
  return find_row_by_row(columns, question, members, rows);
}

}  // namespace cohort
