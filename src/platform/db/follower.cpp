#include "db/follower.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <exception>

namespace db {

Follower::Follower(std::function<void()> catch_up)
    : catch_up_{std::move(catch_up)}, thread_{[this](const std::stop_token& stop) { follow(stop); }} {}

void Follower::follow(const std::stop_token& stop) {
  constexpr std::chrono::milliseconds between_looks{100};
  while (!stop.stop_requested()) {
    catch_up_();
    std::unique_lock lock{waking_};
    wake_.wait_for(lock, stop, between_looks, [] { return false; });
  }
}

void catch_up_or_later(const std::function<void()>& catch_up, const char* what) {
  try {
    catch_up();
  } catch (const std::exception& fault) {
    spdlog::warn("{} could not be brought up to date, and will be tried again: {}", what, fault.what());
  }
}

}  // namespace db
