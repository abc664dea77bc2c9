#include "wire/doorkeeper.hpp"

namespace http::wire {

bool Doorkeeper::enter(const std::string& address, bool trusted) {
  const std::lock_guard lock{mutex_};
  const auto here = by_address_.find(address);
  if (inside_ >= most_ || (!trusted && here != by_address_.end() && here->second >= most_per_address_)) {
    return false;
  }
  ++inside_;
  ++by_address_[address];
  return true;
}

void Doorkeeper::leave(const std::string& address) {
  const std::lock_guard lock{mutex_};
  --inside_;
  const auto here = by_address_.find(address);
  if (--here->second == 0) {
    by_address_.erase(here);
  }
  if (inside_ == 0) {
    left_.notify_all();
  }
}

void Doorkeeper::wait_until_empty(std::chrono::milliseconds most) {
  std::unique_lock lock{mutex_};
  left_.wait_for(lock, most, [this] { return inside_ == 0; });
}

std::size_t Doorkeeper::inside() const {
  const std::lock_guard lock{mutex_};
  return inside_;
}

}  // namespace http::wire
