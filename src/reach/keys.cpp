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
  std::vector<std::uint32_t> numbers(places_.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  std::ranges::sort(numbers, {}, [&](std::uint32_t number) { return of(number); });
  ranks_.resize(numbers.size());
  for (std::uint32_t rank = 0; rank < numbers.size(); ++rank) {
    ranks_[numbers[rank]] = rank;
  }
}

std::vector<std::uint32_t> Keys::sorted(std::vector<std::uint32_t> numbers) const {
  std::ranges::sort(numbers, {}, [&](std::uint32_t number) { return ranks_.at(number); });
  return numbers;
}

}  // namespace reach
