#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reach {

/// The source system's keys of records with numbers: one text for them all, and where each begins.
class Keys {
 public:
  /// Numbers may come in any order; one that comes again replaces its key.
  void put(std::uint32_t number, std::string_view key);
  /// Empty for a number that was never put.
  std::string_view of(std::uint32_t number) const;

  /// Works out the order of all keys, once, so that sorted() need not look at them until another key is put.
  void rank();
  /// The numbers, each given once, in the order of their keys' bytes.
  std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> numbers) const;

 private:
  struct Place {
    std::uint64_t begin = 0;
    std::uint32_t size = 0;
  };

  void sort_ranks(std::vector<std::uint32_t>& ranks) const;

  bool is_ranked_ = false;
  std::string all_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> ranks_;    ///< by number
  std::vector<std::uint32_t> by_rank_;  ///< the numbers in order
};

}  // namespace reach
