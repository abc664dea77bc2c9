#include "pool.hpp"

namespace http {

Pool::Pool(std::size_t threads, std::size_t queue) : most_waiting_{queue} {
  for (std::size_t thread = 0; thread < threads; ++thread) {
    threads_.emplace_back([this] { work(); });
  }
}

void Pool::finish() {
  {
    const std::lock_guard lock{mutex_};
    ending_ = true;
  }
  came_.notify_all();
  for (std::jthread& thread : threads_) {
    if (thread.joinable()) {
      thread.join();
    }
  }
}

bool Pool::take(Job job) {
  {
    const std::lock_guard lock{mutex_};
    // A thread that is free will take it at once: only what would have to wait counts against the queue.
    if (ending_ || jobs_.size() >= most_waiting_ + (threads_.size() - busy_)) {
      return false;
    }
    jobs_.push_back(std::move(job));
  }
  came_.notify_one();
  return true;
}

std::size_t Pool::waiting() const {
  const std::lock_guard lock{mutex_};
  return jobs_.size();
}

std::size_t Pool::busy() const {
  const std::lock_guard lock{mutex_};
  return busy_;
}

void Pool::work() {
  std::unique_lock lock{mutex_};
  while (true) {
    came_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
    if (jobs_.empty()) {
      return;
    }
    {
      Job job = std::move(jobs_.front());
      jobs_.pop_front();
      ++busy_;
      lock.unlock();
      job();
    }
    lock.lock();
    --busy_;
  }
}

}  // namespace http
