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

/// The most that each field can still say for one person, in bits: before its values were compared, and once its level
/// is known. What cannot reach `least` any more need not be compared to the end.
struct Hopes {
  double least = 0;
  double before = 0;                                              ///< what is said before anything is compared
  std::array<double, most_fields> same{};                         ///< where the values are the same
  std::array<double, most_fields> other{};                        ///< where they are not
  std::array<std::array<double, most_levels>, most_fields> at{};  ///< by level
};

/// Compares records of one set with one another; remembers what it compared lately. One for each thread.
class Comparer {
 public:
  /// Both must outlive this.
  Comparer(const Records& records, const Variants& variants);

  void compare(std::size_t a, std::size_t b, Comparison& found);
  /// The same, but stops and is false where the two cannot reach what is hoped for; then `found` says nothing.
  bool compare(std::size_t a, std::size_t b, Comparison& found, const Hopes& hopes);

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

  struct Address {
    std::size_t field;
    std::vector<std::size_t> names;
  };

  void compare_values(std::size_t field, ValueNumber a, ValueNumber b, Comparison& found);
  Likeness likeness(std::size_t field, ValueNumber a, ValueNumber b);
  void look_across(std::size_t a, std::size_t b, Comparison& found) const;
  void cross(const Crossing& crossing, std::size_t a, std::size_t b, Comparison& found) const;
  void leave_to_names(const Address& address, std::size_t a, std::size_t b, Comparison& found) const;
  std::string_view text(std::size_t field, std::size_t record) const;
  bool stands_in(std::size_t field_a, std::size_t a, std::size_t field_b, std::size_t b) const;

  const Records& records_;
  const Variants& variants_;
  std::vector<std::vector<Remembered>> remembered_;
  std::vector<Crossing> crossings_;
  std::vector<Address> addresses_;
  std::vector<std::size_t> cheapest_first_;
};

}  // namespace match
