#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace match {

/// Which names are written for one another: short forms, nicknames, other spellings. Who calls hands them in.
class Variants {
 public:
  void add_given_names(std::string_view a, std::string_view b);
  void add_surnames(std::string_view a, std::string_view b);

  /// Of folded names; either order.
  bool are_given_names(std::string_view a, std::string_view b) const { return holds(given_names_, a, b); }
  bool are_surnames(std::string_view a, std::string_view b) const { return holds(surnames_, a, b); }

 private:
  using Pairs = std::unordered_set<std::uint64_t>;
  static std::uint64_t pair_of(std::string_view a, std::string_view b);
  static bool holds(const Pairs& pairs, std::string_view a, std::string_view b) {
    return !pairs.empty() && pairs.contains(pair_of(a, b));
  }

  Pairs given_names_;
  Pairs surnames_;
};

}  // namespace match
