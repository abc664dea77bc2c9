#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "comparison.hpp"
#include "records.hpp"
#include "variants.hpp"

namespace match {

/// Why a pair cannot be one person, however much else agrees:
/// - two different NHS numbers, both with a right check digit: one slip of the hand never leads from one to the other;
/// - twins: the same surname, date of birth and home (one slip aside), and given names that are clearly different;
/// - parent and child, of one given name or two: the same surname and home (one slip aside), a generation between them.
/// The latter two do not hold against the same number (an identifier) or one that is a slip or two away.
enum class Rule {
  none,
  two_alike,    ///< twins, or parent and child: two, unless nobody else is there to be the other
  two_numbers,  ///< two NHS numbers: two, whatever else
};

class RuledOut {
 public:
  /// Both must outlive this.
  RuledOut(const Records& records, const Variants& variants);

  Rule operator()(std::size_t a, std::size_t b, const Comparison& found) const;

 private:
  bool two_nhs_numbers(std::size_t a, std::size_t b) const;
  bool twins(std::size_t a, std::size_t b, const Comparison& found) const;
  bool parent_and_child(const Comparison& found) const;
  bool of_one_home(const Comparison& found) const;
  static bool all_are_same(const std::vector<std::size_t>& fields, const Comparison& found);
  static bool any_is_there(const std::vector<std::size_t>& fields, const Comparison& found);
  bool share_a_number(std::size_t a, std::size_t b, const Comparison& found) const;
  static bool any_is_same(const std::vector<std::size_t>& fields, const Comparison& found);

  const Records& records_;
  const Variants& variants_;
  std::vector<std::size_t> nhs_numbers_;
  std::vector<std::size_t> numbers_;
  std::vector<std::size_t> given_names_;
  std::vector<std::size_t> surnames_;
  std::vector<std::size_t> dates_;
  std::vector<std::size_t> homes_;
};

}  // namespace match
