#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace db {

/// Calls a function again and again, in a thread of its own, ten times a second, until it is destroyed: how what is
/// held in memory follows the journal, "within a second", with time left to load.
class Follower {
 public:
  explicit Follower(std::function<void()> catch_up);

 private:
  void follow(const std::stop_token& stop);

  std::function<void()> catch_up_;
  std::mutex waking_;
  std::condition_variable_any wake_;
  std::jthread thread_;  // last: it uses the others
};

/// Calls it; where it throws, says in the log what could not be brought up to date, and leaves it to the next time.
void catch_up_or_later(const std::function<void()>& catch_up, const char* what);

}  // namespace db
