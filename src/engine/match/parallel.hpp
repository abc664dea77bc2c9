#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace match {

/// Calls `work(i, thread)` for every i below `count`, each once, on so many threads; `thread` is below `threads`. What
/// `work` throws is thrown here once all threads have stopped.
template <class Work>
void in_parallel(std::size_t count, std::size_t threads, const Work& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr fault;
  std::mutex guard;
  const auto take = [&](std::size_t thread) {
    try {
      for (auto i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
        work(i, thread);
      }
    } catch (...) {
      const std::scoped_lock lock{guard};
      fault = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t thread = 1; thread < std::min(threads, count); ++thread) {
      others.emplace_back(take, thread);
    }
    take(0);
  }
  if (fault) {
    std::rethrow_exception(fault);
  }
}

/// A range of a whole that is worked on in pieces of equal size.
struct Stretch {
  std::size_t begin;
  std::size_t end;
};
inline Stretch stretch(std::size_t i, std::size_t size, std::size_t whole) {
  return {i * size, std::min(whole, (i + 1) * size)};
}

}  // namespace match
