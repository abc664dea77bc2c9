#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace db {

/// Lets one at a time go on; the others wait.
class Turn {
 public:
  /// False where none came in time.
  bool take(std::chrono::milliseconds patience) {
    std::unique_lock lock{mutex_};
    if (!given_back_.wait_for(lock, patience, [&] { return !taken_; })) {
      return false;
    }
    taken_ = true;
    return true;
  }

  void give_back() {
    {
      const std::lock_guard lock{mutex_};
      taken_ = false;
    }
    given_back_.notify_one();
  }

 private:
  std::mutex mutex_;
  std::condition_variable given_back_;
  bool taken_ = false;
};

}  // namespace db
