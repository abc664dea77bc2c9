#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <vector>

namespace bench {

class Stopwatch {
 public:
  double milliseconds() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started_).count();
  }

 private:
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

/// Milliseconds.
struct Times {
  std::size_t runs;
  double best;
  double median;
  double p99;
};

inline void to_json(nlohmann::json& json, const Times& times) {
  json = {{"runs", times.runs}, {"best", times.best}, {"median", times.median}, {"p99", times.p99}};
}

/// `times` holds one at least.
inline Times summary(std::vector<double> times) {
  std::ranges::sort(times);
  return {times.size(), times.front(), times[times.size() / 2], times[times.size() * 99 / 100]};
}

/// Calls `work` once to warm up, then for that many seconds, and three times at least.
template <class Work>
Times measure(double seconds, const Work& work) {
  work();
  const Stopwatch all;
  std::vector<double> times;
  while (times.size() < 3 || all.milliseconds() < seconds * 1000) {
    const Stopwatch one;
    work();
    times.push_back(one.milliseconds());
  }
  return summary(std::move(times));
}

}  // namespace bench
