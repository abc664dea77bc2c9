#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace http {

/// Threads that carry jobs out, in the order in which they came. The queue is bounded: what does not fit is refused at
/// once, never piled up.
class Pool {
 public:
  using Job = std::move_only_function<void()>;

  Pool(std::size_t threads, std::size_t queue);
  ~Pool() { finish(); }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  /// False, and nothing done, where the queue is full. A job must not throw.
  bool take(Job job);

  /// Carries out what waits, and ends its threads. What comes afterwards is refused.
  void finish();

  std::size_t waiting() const;
  std::size_t busy() const;

 private:
  void work();

  std::size_t most_waiting_;
  mutable std::mutex mutex_;
  std::condition_variable came_;
  std::deque<Job> jobs_;
  std::size_t busy_ = 0;
  bool ending_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace http
