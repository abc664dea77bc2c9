#include "clusters.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "components.hpp"
#include "parallel.hpp"

namespace match {
namespace {

constexpr std::size_t most_in_a_group = 400;  // every pair of a group is weighed
constexpr float look_below = 3;               // bits: pairs that a group may lift above `least`
// One pair says no more than this against or for joining two groups: a wrong date must not outweigh five names.
constexpr float most_for = 14;
constexpr float most_against = 10;

/// The joining of one group's records, each a party of its own at first.
class Joining {
 public:
  template <class WeighTwo>
  Joining(const std::vector<std::uint32_t>& records, const WeighTwo& weigh)
      : records_{records},
        size_{records.size()},
        own_(size_ * size_),
        sums_(size_ * size_),
        joined_at_(size_ * size_),
        members_(size_) {
    for (std::size_t i = 0; i < size_; ++i) {
      members_[i] = {i};
      for (std::size_t j = i + 1; j < size_; ++j) {
        const auto bits = weigh(records[i], records[j]);
        own_[i * size_ + j] = own_[j * size_ + i] = bits;
        const auto bound = bits == ruled_out ? bits : std::clamp(bits, -most_against, most_for);
        sums_[i * size_ + j] = sums_[j * size_ + i] = bound;
      }
    }
  }

  void run(float least, std::vector<WeighedPair>& into) {
    for (;;) {
      const auto [a, b, mean] = nearest();
      if (mean < least) {
        break;
      }
      join(a, b, mean);
    }
    put_out(least, into);
  }

 private:
  struct Nearest {
    std::size_t a;
    std::size_t b;
    float mean;
  };

  float mean(std::size_t a, std::size_t b) const {
    return sums_[a * size_ + b] / static_cast<float>(members_[a].size() * members_[b].size());
  }

  Nearest nearest() const {
    Nearest best{0, 0, ruled_out};
    for (std::size_t i = 0; i < size_; ++i) {
      for (auto j = i + 1; j < size_ && !members_[i].empty(); ++j) {
        if (!members_[j].empty() && mean(i, j) > best.mean) {
          best = {i, j, mean(i, j)};
        }
      }
    }
    return best;
  }

  void join(std::size_t a, std::size_t b, float mean) {
    for (const auto i : members_[a]) {
      for (const auto j : members_[b]) {
        joined_at_[std::min(i, j) * size_ + std::max(i, j)] = mean;
      }
    }
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
    for (std::size_t other = 0; other < size_; ++other) {
      sums_[a * size_ + other] += sums_[b * size_ + other];
      sums_[other * size_ + a] = sums_[a * size_ + other];
    }
  }

  void put_out(float least, std::vector<WeighedPair>& into) const {
    for (const auto& group : members_) {
      for (const auto one : group) {
        for (const auto other : group) {
          if (one < other) {
            const auto bits = std::max(own_[one * size_ + other], joined_at_[one * size_ + other]);
            into.push_back({records_[one], records_[other], std::max(bits, least)});
          }
        }
      }
    }
  }

  const std::vector<std::uint32_t>& records_;
  std::size_t size_;
  std::vector<float> own_;
  std::vector<float> sums_;
  std::vector<float> joined_at_;
  std::vector<std::vector<std::size_t>> members_;
};

}  // namespace

std::vector<WeighedPair> clustered(std::size_t records, const std::vector<WeighedPair>& pairs, float least,
                                   const std::function<float(std::size_t, std::uint32_t, std::uint32_t)>& weigh,
                                   std::size_t threads) {
  const auto groups = components(records, pairs, least - look_below, most_in_a_group);
  std::vector<std::vector<WeighedPair>> found(groups.size());
  in_parallel(groups.size(), threads, [&](std::size_t i, std::size_t thread) {
    Joining joining{groups[i], [&](std::uint32_t a, std::uint32_t b) { return weigh(thread, a, b); }};
    joining.run(least, found[i]);
  });
  std::vector<WeighedPair> all;
  for (const auto& each : found) {
    all.insert(all.end(), each.begin(), each.end());
  }
  std::ranges::sort(all, {}, [](const WeighedPair& pair) { return std::pair{pair.a, pair.b}; });
  return all;
}

}  // namespace match
