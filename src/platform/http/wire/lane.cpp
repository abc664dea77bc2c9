#include "wire/lane.hpp"

#include <algorithm>
#include <asio/post.hpp>
#include <vector>

namespace http::wire {
namespace {

/// How often deadlines are looked at: an eighth of the shortest, since nobody minds that much.
std::chrono::milliseconds pace_of(const Limits& limits) {
  using std::chrono::milliseconds;
  const auto shortest = std::min({limits.head_time, limits.body_pause, limits.idle_time, limits.answer_time});
  return std::clamp(shortest / 8, milliseconds{5}, milliseconds{500});
}

}  // namespace

Lane::Lane(House house) : house_{house}, pace_{pace_of(house.site.options().limits)} {
  watch();
  thread_ = std::jthread{[this] { context_.run(); }};
}

void Lane::end() {
  context_.stop();
  if (thread_.joinable()) {
    thread_.join();
  }
}

void Lane::add(Watched& connection) {
  connections_.insert(&connection);
  if (stopping_) {
    connection.finish();
  }
}

void Lane::finish() {
  asio::post(context_, [this] {
    stopping_ = true;
    for (Watched* connection : std::vector(connections_.begin(), connections_.end())) {
      connection->finish();
    }
  });
}

void Lane::cut() {
  asio::post(context_, [this] {
    for (Watched* connection : std::vector(connections_.begin(), connections_.end())) {
      connection->cut();
    }
  });
}

void Lane::watch() {
  timer_.expires_after(pace_);
  timer_.async_wait([this](const asio::error_code& fault) {
    if (!fault) {
      look(Clock::now());
      watch();
    }
  });
}

void Lane::look(Clock::time_point now) {
  for (Watched* connection : std::vector(connections_.begin(), connections_.end())) {
    if (connection->deadline() < now) {
      connection->expire();
    }
  }
}

}  // namespace http::wire
