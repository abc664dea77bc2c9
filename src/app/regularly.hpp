#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace app {

/// Does something again and again on a thread of its own, from one interval after it was made until it is destroyed.
/// What it throws is passed over: the next time does what this one left.
class Regularly {
 public:
  Regularly(std::function<void()> task, std::chrono::milliseconds every);

 private:
  std::jthread thread_;
};

}  // namespace app
