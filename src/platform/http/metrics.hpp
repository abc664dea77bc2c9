#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/options.hpp"

namespace http {

/// One request that was answered, with nothing in it that says who asked for whom: the pattern of the address, not the
/// address.
struct Served {
  std::string_view route;  ///< `GET /places/{node}`; in brackets where there was none: `(file)`, `(none)`, `(unread)`
  int status = 0;
  std::chrono::microseconds took{};
  std::size_t bytes = 0;  ///< of the content
};

/// Counts what was answered, and says so as Prometheus reads it. Safe to use from several threads.
class Metrics {
 public:
  /// The routes that there are (Served::route): each is named, also before anybody has asked for it.
  explicit Metrics(std::vector<std::string> routes = {}) : routes_{std::move(routes)} {}

  void count(const Served& served);
  /// Connections that were turned away at the door.
  void count_turned_away();
  /// In the text format of Prometheus, version 0.0.4.
  std::string text(const std::vector<Gauge>& gauges) const;

 private:
  void write_histogram(std::string& out) const;

  static constexpr std::array<int, 10> bounds{1, 2, 5, 10, 25, 50, 100, 250, 1000, 5000};  // milliseconds

  struct Series {
    std::array<std::uint64_t, bounds.size() + 1> within{};  // each beside the ones before it; the last: above all
    std::chrono::microseconds took{};
    std::uint64_t requests = 0;
    std::uint64_t bytes = 0;
  };
  using Key = std::pair<std::string, int>;  // route, status
  struct Before {
    using is_transparent = void;
    template <class Left, class Right>
    bool operator()(const Left& left, const Right& right) const {
      return std::pair<std::string_view, int>{left.first, left.second} <
             std::pair<std::string_view, int>{right.first, right.second};
    }
  };

  std::vector<std::string> routes_;
  mutable std::mutex mutex_;
  std::map<Key, Series, Before> series_;
  std::uint64_t turned_away_ = 0;
};

}  // namespace http
