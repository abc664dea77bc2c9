#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "compare.hpp"
#include "records.hpp"

namespace match {

inline constexpr std::size_t most_fields = 32;

/// What the comparison of two records found, field by field.
struct Comparison {
  std::array<Level, most_fields> level{};
  /// At `same`: how many records have the value. At other levels: how many have the more frequent of the two, or, where
  /// the level rests on words, less than 0: the bits of the words in common, with a minus.
  std::array<float, most_fields> evidence{};
};

/// Compares records of one set with one another; remembers what it compared lately. One for each thread.
class Comparer {
 public:
  /// Both must outlive this.
  Comparer(const Records& records, const Variants& variants);

  void compare(std::size_t a, std::size_t b, Comparison& found);

 private:
  struct Remembered {
    std::uint64_t key = 0;
    Likeness likeness;
  };
  struct Crossing {
    std::size_t one;
    std::size_t other;
    Level level;  // in the other's field
    Level one_different;
    Level other_different;
  };

  Likeness likeness(std::size_t field, ValueNumber a, ValueNumber b);
  void cross(const Crossing& crossing, std::size_t a, std::size_t b, Comparison& found) const;
  bool stands_in(std::size_t field_a, std::size_t a, std::size_t field_b, std::size_t b) const;

  const Records& records_;
  const Variants& variants_;
  std::vector<std::vector<Remembered>> remembered_;
  std::vector<Crossing> crossings_;
};

}  // namespace match
