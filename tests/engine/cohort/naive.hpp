#pragma once

#include <set>

#include "cohort/facts.hpp"
#include "cohort/question.hpp"

/// The question answered fact by fact, with sets and loops: slow, and plain enough to be believed.
class Naive {
 public:
  Naive(const cohort::Facts& facts, const cohort::Question& question) : facts_{facts}, question_{question} {}

  cohort::Cell cell(cohort::Number node, cohort::Number tag) const;
  std::vector<cohort::Number> members(const cohort::Members& members) const;

 private:
  bool under(cohort::Number node, cohort::Number above) const;
  bool site_under(cohort::Number site, cohort::Number node) const;
  bool is_within(cohort::Number area) const;
  bool area_at(cohort::Number area, cohort::Number node) const;
  bool known_at(const cohort::Subject& subject, cohort::Number node) const;
  bool bears(const cohort::Subject& subject, cohort::Number tag) const;
  bool on(const cohort::Subject& subject, cohort::Rung rung, cohort::Number node) const;
  std::size_t contact_days(const cohort::Subject& subject, cohort::Number node) const;
  std::set<cohort::Number> set_of(cohort::Number node, cohort::Number tag, cohort::Rung rung) const;

  const cohort::Facts& facts_;
  const cohort::Question& question_;
};
