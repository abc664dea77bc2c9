#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace demo {

/// Makes `count` things on all processors and takes them in order on this thread: `take(i, make(i))` for i = 0, 1...
/// So what is taken does not depend on how many threads made it. At most a few things wait at any time.
/// An exception of `make` or `take` comes out of here, when all threads have ended.
template <class Make, class Take>
void in_order(std::size_t count, Make make, Take take) {
  using Thing = decltype(make(std::size_t{}));
  const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 16);
  const std::size_t ahead = threads * 4;
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::optional<Thing>> waiting(ahead);
  std::size_t next = 0;
  std::size_t taken = 0;
  std::exception_ptr failure;

  const auto stop = [&](std::exception_ptr why) {
    const std::lock_guard lock{mutex};
    if (!failure) {
      failure = std::move(why);
    }
    changed.notify_all();
  };
  const auto work = [&] {
    std::unique_lock lock{mutex};
    while (true) {
      changed.wait(lock, [&] { return failure || next >= count || next < taken + ahead; });
      if (failure || next >= count) {
        return;
      }
      const auto index = next++;
      lock.unlock();
      try {
        auto thing = make(index);
        lock.lock();
        waiting[index % ahead] = std::move(thing);
        changed.notify_all();
      } catch (...) {
        stop(std::current_exception());
        return;
      }
    }
  };

  {
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < threads; ++i) {
      workers.emplace_back(work);
    }
    std::unique_lock lock{mutex};
    for (std::size_t index = 0; index < count && !failure; ++index) {
      changed.wait(lock, [&] { return failure || waiting[index % ahead]; });
      if (failure) {
        break;
      }
      auto thing = std::move(*waiting[index % ahead]);
      waiting[index % ahead].reset();
      taken = index + 1;
      changed.notify_all();
      lock.unlock();
      try {
        take(index, std::move(thing));
      } catch (...) {
        stop(std::current_exception());
      }
      lock.lock();
    }
  }
  if (failure) {
    std::rethrow_exception(failure);
  }
}

}  // namespace demo
