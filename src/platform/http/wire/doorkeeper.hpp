#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace http::wire {

/// Counts who is inside. Safe to use from several threads.
class Doorkeeper {
 public:
  Doorkeeper(std::size_t most, std::size_t most_per_address) : most_{most}, most_per_address_{most_per_address} {}

  /// False, and not counted, where there are too many connections, or too many of that address.
  bool enter(const std::string& address, bool trusted);
  void leave(const std::string& address);
  std::size_t inside() const;
  /// Returns when nobody is inside, or that time has passed.
  void wait_until_empty(std::chrono::milliseconds most);

 private:
  std::size_t most_;
  std::size_t most_per_address_;
  mutable std::mutex mutex_;
  std::condition_variable left_;
  std::size_t inside_ = 0;
  std::map<std::string, std::size_t> by_address_;
};

}  // namespace http::wire
