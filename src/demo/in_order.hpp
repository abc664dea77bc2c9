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

/// Things made by several threads on their way to one that takes them in order. Used by in_order() below.
template <class Thing>
class Belt {
 public:
  /// `count` things in all; at most `ahead` of them made and not yet taken.
  Belt(std::size_t count, std::size_t ahead) : count_{count}, waiting_(ahead) {}

  /// The next thing to make; nothing where there is none, or something failed. Waits while the belt is full.
  std::optional<std::size_t> claim() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return failure_ || claimed_ >= count_ || claimed_ < taken_ + waiting_.size(); });
    return failure_ || claimed_ >= count_ ? std::nullopt : std::optional{claimed_++};
  }

  void put(std::size_t index, Thing thing) {
    const std::lock_guard lock{mutex_};
    waiting_[index % waiting_.size()] = std::move(thing);
    changed_.notify_all();
  }

  /// The next thing in order; nothing after the last, or where something failed. Waits until it is made.
  std::optional<Thing> take() {
    std::unique_lock lock{mutex_};
    auto& place = waiting_[taken_ % waiting_.size()];
    changed_.wait(lock, [&] { return failure_ || taken_ >= count_ || place; });
    if (failure_ || taken_ >= count_) {
      return std::nullopt;
    }
    ++taken_;
    changed_.notify_all();
    return std::exchange(place, std::nullopt);
  }

  /// Ends it; the first failure counts.
  void fail(std::exception_ptr failure) {
    const std::lock_guard lock{mutex_};
    if (!failure_) {
      failure_ = std::move(failure);
    }
    changed_.notify_all();
  }

  /// To be asked when no other thread is left.
  void rethrow() const {
    if (failure_) {
      std::rethrow_exception(failure_);
    }
  }

 private:
  std::size_t count_;
  std::vector<std::optional<Thing>> waiting_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t claimed_ = 0;
  std::size_t taken_ = 0;
  std::exception_ptr failure_;
};

/// Makes `count` things on `threads` threads (one for each processor, unless it is said) and takes them in order on
/// this one: `take(i, make(i))` for i = 0, 1... So what is taken does not depend on how many threads made it. Only a
/// few things wait at any time. An exception of `make` or `take` comes out of here, when all threads have ended.
template <class Make, class Take>
void in_order(std::size_t count, Make make, Take take, std::size_t threads = std::thread::hardware_concurrency()) {
  threads = std::clamp<std::size_t>(threads, 1, 16);
  Belt<decltype(make(std::size_t{}))> belt{count, threads * 4};
  {
    std::vector<std::jthread> workers;
    workers.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) {
      workers.emplace_back([&] {
        try {
          while (const auto index = belt.claim()) {
            belt.put(*index, make(*index));
          }
        } catch (...) {
          belt.fail(std::current_exception());
        }
      });
    }
    try {
      for (std::size_t index = 0; auto thing = belt.take(); ++index) {
        take(index, std::move(*thing));
      }
    } catch (...) {
      belt.fail(std::current_exception());
    }
  }
  belt.rethrow();
}

}  // namespace demo
