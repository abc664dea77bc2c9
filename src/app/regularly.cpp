#include "regularly.hpp"

#include <condition_variable>
#include <exception>
#include <mutex>

namespace app {
namespace {

void attempt(const std::function<void()>& task) {
  try {
    task();
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): the next time does what this one left
  }
}

}  // namespace

Regularly::Regularly(std::function<void()> task, std::chrono::milliseconds every)
    : thread_{[task = std::move(task), every](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any waiting;
        std::unique_lock lock{mutex};
        while (!waiting.wait_for(lock, stop, every, [&] { return stop.stop_requested(); })) {
          attempt(task);
        }
      }} {}

}  // namespace app
