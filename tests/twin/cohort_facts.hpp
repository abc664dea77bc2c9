#pragma once

#include <map>
#include <string>
#include <vector>

#include "cohort/engine.hpp"
#include "package.hpp"
#include "slow_reach.hpp"

namespace twin {

/// The numbers by which the engine knows the keys of a package.
struct Numbers {
  std::map<std::string, cohort::Number> people;
  std::map<std::string, cohort::Number> families;
  std::map<std::string, cohort::Number> areas;
  std::map<std::string, cohort::Number> centres;
  std::map<std::string, cohort::Number> groups;
  std::map<std::string, cohort::Number> structures;
  std::map<std::string, std::map<std::string, cohort::Number>> nodes;  ///< by structure
};

Numbers numbers_of(const Package& package);

/// The package's facts as the engine takes them.
cohort::Facts facts_of(const Package& package, const Numbers& numbers);

/// The measure that the question asks for, as the engine takes it; its node, level and groups are asked otherwise.
cohort::Question asked_of_engine(const Question& question, const Numbers& numbers);

}  // namespace twin
