#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace people {

/// Random numbers that are the same on every machine (splitmix64: Steele, Lea, Flood 2014).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_{seed * 0x9E3779B97F4A7C15ULL + 1} {}

  std::uint64_t bits();
  /// `count`: 1 or more.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(bits() % std::max<std::size_t>(count, 1)); }
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1)); }
  double unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }
  bool happens(double probability) { return unit() < probability; }
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[below(all.size())];
  }

 private:
  std::uint64_t state_;
};

/// Texts that come up as often as their weights say.
class Drawn {
 public:
  void add(std::string text, double weight);
  const std::string& draw(Chance& chance) const;
  std::size_t size() const { return texts_.size(); }

 private:
  std::vector<std::string> texts_;
  std::vector<double> sums_;
};

}  // namespace people
