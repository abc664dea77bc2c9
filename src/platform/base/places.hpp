#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace base {

/// 0, 1, 2 ... `size` - 1: the places of a sequence, to be put in an order while the sequence stays as it is.
template <class Number = std::size_t>
std::vector<Number> places(std::size_t size) {
  std::vector<Number> all(size);
  std::ranges::generate(all, [next = Number{0}]() mutable { return next++; });
  return all;
}

}  // namespace base
