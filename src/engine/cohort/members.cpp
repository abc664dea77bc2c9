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

}  // namespace

std::vector<Number> find_members(const Columns& columns, const Question& question, const Members& members) {
  const AtDate date{columns, question};
  auto rows = rows_of_node(columns, columns.trees[question.tree], date, members.node);
  rows &= rows_with_tag(columns, members.tag, question.as_at);
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

}  // namespace cohort
