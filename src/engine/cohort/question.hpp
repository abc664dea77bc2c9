#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cohort/facts.hpp"

namespace cohort {

/// Where a contact must have been: anywhere, or at a site that hangs under the node that is counted.
enum class Where { anywhere, here };
/// What is counted: subjects, or the units that have at least one subject in the set.
enum class CountBy { subject, unit };
/// The rungs of the ladder. Each set holds the next: seen and sustained are cut from known, as is enrolled.
enum class Rung { known, enrolled, seen, sustained };

/// What is asked of every node of a tree. All sets are taken at `as_at`.
struct Question {
  base::Date as_at;
  Number tree = 0;
  int under = 5;            ///< age in whole years not yet complete
  base::Date window_first;  ///< the window is [window_first, as_at], both included
  Where where = Where::anywhere;
  std::uint32_t sustained = 3;  ///< contact days that make `sustained`; 0: all known are
  CountBy by = CountBy::subject;
  /// Areas, ascending: only subjects with a home in one of them count, and estimates of these areas. Nothing: all.
  std::optional<std::vector<Number>> within = {};
  /// The day of whose tree nodes are made: which sites hang where, and for which areas they answer. Nothing: `as_at`.
  std::optional<base::Date> drawn = {};

  base::Date tree_date() const { return drawn.value_or(as_at); }
};

/// How many there are on each rung.
struct Rungs {
  std::uint32_t known = 0;
  std::uint32_t enrolled = 0;
  std::uint32_t seen = 0;
  std::uint32_t sustained = 0;

  Rungs& operator+=(const Rungs& other) {
    known += other.known;
    enrolled += other.enrolled;
    seen += other.seen;
    sustained += other.sustained;
    return *this;
  }
  bool operator==(const Rungs&) const = default;
};

struct Cell {
  Rungs rungs;
  std::optional<std::uint64_t> estimate;  ///< of subjects, whatever is counted; nothing where an area has none

  bool operator==(const Cell&) const = default;
};

/// A cell for every node and every tag asked for: nodes in the tree's order, tags in the question's.
struct Matrix {
  std::size_t tags = 0;
  std::vector<Cell> cells;

  const Cell& at(std::size_t node, std::size_t tag) const { return cells[node * tags + tag]; }
};

/// One area of a node: how many of those who live there stand on each rung. A subject with homes in two areas counts in
/// both, so areas are not added up.
struct AreaCell {
  Number area = 0;
  Number node = 0;  ///< the node under which its site hangs
  Rungs rungs;
};

/// Who has the right age on the date and is counted nowhere in the tree, for the first reason that holds.
struct LeftOut {
  std::size_t without_area = 0;  ///< no home on the date in any area
  std::size_t without_site = 0;  ///< homes only in areas for which no site of the tree answers
};

/// What a list says of one subject at the question's date.
struct Description {
  base::Date born = {};
  std::vector<Number> areas = {};  ///< of its homes at the date, ascending, each once; whatever the question is within
  bool enrolled = false;
  std::optional<Contact> last_contact = {};  ///< the last on or before the date, whatever the window
  std::vector<Number> tags = {};             ///< those that its unit bears, ascending
};

/// The list behind a number: those of a node (and of a tag, unless `none`) that stand on the rung, or, `negated`, those
/// known there that do not.
struct Members {
  Number node = 0;
  Number tag = none;
  Rung rung = Rung::known;
  bool negated = false;
};

}  // namespace cohort
