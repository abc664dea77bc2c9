#include "keys.hpp"

#include <algorithm>
#include <numeric>

namespace reach {

void Keys::put(std::uint32_t number, std::string_view key) {
  if (number >= places_.size()) {
    places_.resize(number + std::size_t{1});
  }
  places_[number] = {all_.size(), static_cast<std::uint32_t>(key.size())};
  all_ += key;
}

std::string_view Keys::of(std::uint32_t number) const {
  if (number >= places_.size()) {
    return {};
  }
  return std::string_view{all_}.substr(places_[number].begin, places_[number].size);
}

void Keys::rank() {
  by_rank_.resize(places_.size());
  std::iota(by_rank_.begin(), by_rank_.end(), 0U);
  std::ranges::sort(by_rank_, {}, [&](std::uint32_t number) { return of(number); });
  ranks_.resize(by_rank_.size());
  for (std::uint32_t rank = 0; rank < by_rank_.size(); ++rank) {
    ranks_[by_rank_[rank]] = rank;
  }
}

std::vector<std::uint32_t> Keys::sorted(std::vector<std::uint32_t> numbers) const {
  std::ranges::transform(numbers, numbers.begin(), [&](std::uint32_t number) { return ranks_.at(number); });
  std::ranges::sort(numbers);
  std::ranges::transform(numbers, numbers.begin(), [&](std::uint32_t rank) { return by_rank_[rank]; });
  return numbers;
}

}  // namespace reach
