#include "keys.hpp"

#include <algorithm>
#include <bit>

#include "base/places.hpp"

namespace reach {

void Keys::put(std::uint32_t number, std::string_view key) {
  if (of(number) == key && !key.empty()) {
    return;
  }
  is_ranked_ = false;
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
  by_rank_ = base::places<std::uint32_t>(places_.size());
  std::ranges::sort(by_rank_, {}, [&](std::uint32_t number) { return of(number); });
  ranks_.resize(by_rank_.size());
  for (std::uint32_t rank = 0; rank < by_rank_.size(); ++rank) {
    ranks_[by_rank_[rank]] = rank;
  }
  is_ranked_ = true;
}

/// Many of all there are are sorted by marking each; a few, as usual.
void Keys::sort_ranks(std::vector<std::uint32_t>& ranks) const {
  constexpr std::size_t places_a_rank = 256;  // about where looking at every mark costs what sorting does
  if (ranks.size() * places_a_rank < by_rank_.size()) {
    std::ranges::sort(ranks);
    return;
  }
  constexpr std::size_t bits = 64;
  std::vector<std::uint64_t> marks(by_rank_.size() / bits + 1);
  for (const auto rank : ranks) {
    marks[rank / bits] |= std::uint64_t{1} << (rank % bits);
  }
  auto out = ranks.begin();
  for (std::size_t i = 0; i < marks.size(); ++i) {
    for (auto mark = marks[i]; mark != 0; mark &= mark - 1) {
      *out++ = static_cast<std::uint32_t>(i * bits + static_cast<std::size_t>(std::countr_zero(mark)));
    }
  }
}

std::vector<std::uint32_t> Keys::sorted(std::vector<std::uint32_t> numbers) const {
  if (!is_ranked_) {
    std::ranges::sort(numbers, {}, [&](std::uint32_t number) { return of(number); });
    return numbers;
  }
  std::ranges::transform(numbers, numbers.begin(), [&](std::uint32_t number) { return ranks_.at(number); });
  sort_ranks(numbers);
  std::ranges::transform(numbers, numbers.begin(), [&](std::uint32_t rank) { return by_rank_[rank]; });
  return numbers;
}

}  // namespace reach
