#pragma once

#include <atomic>
#include <cstddef>
#include <thread>

namespace cohort {

/// From so many words of rows (two million rows) on, a second thread earns more than its start costs.
inline constexpr std::size_t parallel_words = 8192;

/// Calls `work(i)` for every i below `count`, each once; on two threads where `parallel`. `work` must not throw.
template <class Work>
void in_parallel(std::size_t count, bool parallel, Work&& work) {
  std::atomic<std::size_t> next{0};
  const auto take = [&] {
    for (auto i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
      work(i);
    }
  };
  if (!parallel || count < 2) {
    take();
    return;
  }
  const std::jthread second{take};
  take();
}

}  // namespace cohort
