#include "chance.hpp"

#include <algorithm>

namespace people {

std::uint64_t Chance::bits() {
  auto mixed = state_ += 0x9E3779B97F4A7C15ULL;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
  return mixed ^ (mixed >> 31);
}

void Drawn::add(std::string text, double weight) {
  texts_.push_back(std::move(text));
  sums_.push_back((sums_.empty() ? 0 : sums_.back()) + weight);
}

const std::string& Drawn::draw(Chance& chance) const {
  const auto found = std::ranges::upper_bound(sums_, chance.unit() * sums_.back());
  return texts_[std::min(static_cast<std::size_t>(found - sums_.begin()), texts_.size() - 1)];
}

}  // namespace people
