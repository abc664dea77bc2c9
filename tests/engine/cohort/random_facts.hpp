#pragma once

#include <cstdint>
#include <random>

#include "cohort/facts.hpp"
#include "cohort/question.hpp"

/// Small random facts, dense enough for everything to meet everything: two homes, moves, homes that no site serves,
/// intervals that begin and end on the days that questions are asked about.
class RandomFacts {
 public:
  explicit RandomFacts(std::uint64_t seed) : generator_{seed} {}

  cohort::Facts facts();
  cohort::Question question();

  cohort::Subject subject(cohort::Number number);
  std::vector<cohort::Home> homes(cohort::Number subject);
  std::vector<cohort::Enrolment> enrolments(cohort::Number subject);
  std::vector<cohort::Tagging> taggings(cohort::Number unit);
  cohort::Contact contact();

  /// Below `limit`, which is above 0.
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(generator_() % limit); }

  static constexpr cohort::Number subjects = 150;
  static constexpr cohort::Number units = 70;
  static constexpr cohort::Number areas = 9;
  static constexpr cohort::Number sites = 5;
  static constexpr cohort::Number tags = 3;

 private:
  base::Date day();
  base::Interval interval();
  cohort::TreeFacts tree();
  cohort::Gatherings gatherings();

  std::mt19937_64 generator_;
};
