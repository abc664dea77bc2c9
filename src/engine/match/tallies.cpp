#include "tallies.hpp"

#include <utility>

namespace match {

Tallies::Tallies(std::size_t fields, FieldPairs together)
    : alone_(fields), together_{std::move(together)}, both_(together_.empty() ? 0 : fields * fields) {}

void Tallies::add(const Comparison& found, double part) {
  sum_ += part;
  for (std::size_t i = 0; i < alone_.size(); ++i) {
    alone_[i][found.level[i]] += part;
  }
  for (const auto& [i, j] : together_) {
    both_[i * alone_.size() + j][found.level[i]][found.level[j]] += part;
  }
}

void Tallies::add(const Tallies& other) {
  sum_ += other.sum_;
  for (std::size_t i = 0; i < alone_.size(); ++i) {
    for (std::size_t level = 0; level < most_levels; ++level) {
      alone_[i][level] += other.alone_[i][level];
    }
  }
  for (const auto& [one, two] : together_) {
    const auto i = one * alone_.size() + two;
    for (std::size_t level = 0; level < most_levels; ++level) {
      for (std::size_t beside = 0; beside < most_levels; ++beside) {
        both_[i][level][beside] += other.both_[i][level][beside];
      }
    }
  }
}

double Tallies::both(std::size_t one, Level level_of_one, std::size_t other, Level level_of_other) const {
  if (both_.empty()) {
    return 0;
  }
  return one < other ? both_[one * alone_.size() + other][level_of_one][level_of_other]
                     : both_[other * alone_.size() + one][level_of_other][level_of_one];
}

double Tallies::present(std::size_t field) const {
  double sum = 0;
  for (std::size_t level = same; level < most_levels; ++level) {
    sum += alone_[field][level];
  }
  return sum;
}

}  // namespace match
