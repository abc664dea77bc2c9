#pragma once

#include "cohort/engine.hpp"
#include "reach/bands.hpp"
#include "reach/catalogue.hpp"
#include "reach/sight.hpp"
#include "reach/view.hpp"

namespace reach {

/// Two answers, and what lies between them. `then` and `now` are each within the boundary of their own structure and
/// date; `then_within_now` is the earlier date within the later boundary, so that what moved the boundary is told apart
/// from what happened.
struct Comparison {
  cohort::Rungs then;
  cohort::Rungs then_within_now;
  cohort::Rungs now;

  /// How the number of those seen changed, in three parts that add up to the whole.
  struct Parts {
    std::int64_t boundary = 0;    ///< other areas are counted
    std::int64_t population = 0;  ///< more or fewer are known there, at the reach of then; rounded
    std::int64_t real = 0;        ///< more or fewer of them came
  };
  Parts seen() const;
  /// The same of reach, in tenths of a per cent; population does not move a share. Nothing where nobody was known.
  struct Share {
    std::int64_t boundary = 0;
    std::int64_t real = 0;
  };
  std::optional<Share> share() const;
};

/// `then` is a view like `now`, of another date, structure or node. Counts children of the group that `now` asks for,
/// or all; contacts anywhere.
Comparison compare(const cohort::Engine& engine, const View& then, const View& now, const Sight& sight);

}  // namespace reach
