#include <algorithm>

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

std::vector<Number> sorted_numbers(std::vector<Number> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

}  // namespace

std::vector<Number> find_members(const Columns& columns, const Question& question, const Members& members) {
  const AtDate date{columns, question};
  auto rows = rows_of_node(columns, columns.trees[question.tree], date, members.node);
  rows &= rows_with_tag(columns, members.tag, question.as_at);
  const Standing standing{columns, question};
  const auto& name = question.by == CountBy::unit ? columns.unit : columns.number;
  std::vector<Number> on;
  std::vector<Number> all;
  rows.each([&](Row row) {
    if (members.negated) {
      all.push_back(name[row]);
    }
    if (on_rung(standing.at(row, members.node), members.rung)) {
      on.push_back(name[row]);
    }
  });
  on = sorted_numbers(std::move(on));
  if (!members.negated) {
    return on;
  }
  all = sorted_numbers(std::move(all));
  std::vector<Number> off;
  std::ranges::set_difference(all, on, std::back_inserter(off));
  return off;
}

}  // namespace cohort
