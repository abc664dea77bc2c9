#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace twin {

/// The same seed throws the same dice on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_{seed} {}

  /// 0 to `count` - 1; `count` is 1 or more.
  std::size_t below(std::size_t count) { return engine_() % count; }

  /// `least` to `most`, both included.
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least) + 1));
  }

  bool chance(int per_cent) { return between(1, 100) <= per_cent; }

  template <typename T>
  const T& pick(const std::vector<T>& from) {
    return from.at(below(from.size()));
  }

  /// A text of the list, or, so often in a hundred, the empty one.
  std::string pick_or_empty(const std::vector<std::string>& from, int per_cent_empty) {
    return chance(per_cent_empty) ? "" : pick(from);
  }

  template <typename T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t left = list.size(); left > 1; --left) std::swap(list[left - 1], list[below(left)]);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace twin
