#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace base {

/// A line on standard error that shows how a long step goes on, with its rate and the time left. Writes only where
/// standard error is a terminal, at most ten times a second; in a pipe it is silent.
class Progress {
 public:
  /// `step` names what is done, `unit` what is counted; `total` 0 where it is not known beforehand.
  Progress(std::string step, std::string unit, std::uint64_t total = 0);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;

  void add(std::uint64_t units = 1);

 private:
  void show(std::chrono::steady_clock::time_point now);

  std::string step_;
  std::string unit_;
  std::uint64_t total_;
  std::uint64_t done_ = 0;
  std::uint64_t look_at_ = 1;
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point started_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace base
