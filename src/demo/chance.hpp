#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace demo {

/// Which part of the county draws. Each part of each seed has numbers of its own, so that what one part draws does not
/// change with how much another drew before it.
enum class Subject : std::uint64_t { centres = 1, districts, families, duplicates, timetable, visits, headcounts };

/// Random numbers that are the same on every machine: splitmix64 (Steele, Lea, Flood 2014), and whole-number and
/// basic floating arithmetic only. The distributions of the standard library differ between libraries.
class Chance {
 public:
  Chance(std::uint64_t seed, Subject subject, std::uint64_t index = 0);

  std::uint64_t bits();
  /// 0 to `count` - 1; `count` is not 0.
  std::size_t below(std::size_t count);
  /// `low` to `high`, both included.
  int between(int low, int high);
  /// 0 to 1, 1 not included.
  double unit();
  bool happens(double probability) { return unit() < probability; }
  /// A positive number with a long tail and a mean of about one (the exponential distribution, by a table).
  double long_tail();

  template <class T>
  const T& one_of(std::span<const T> choices) {
    return choices[below(choices.size())];
  }
  template <class T, std::size_t size>
  const T& one_of(const std::array<T, size>& choices) {
    return choices[below(size)];
  }

 private:
  std::uint64_t state_;
};

/// Choices that come up as often as their weights say.
class Weights {
 public:
  void add(double weight);
  std::size_t draw(Chance& chance) const;
  bool empty() const { return sums_.empty(); }

 private:
  std::vector<double> sums_;
};

}  // namespace demo
