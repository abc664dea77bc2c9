#include "progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace base {
namespace {

using SteadyClock = std::chrono::steady_clock;

std::string left(std::uint64_t done, std::uint64_t total, double seconds) {
  if (total == 0 || done == 0) {
    return "";
  }
  const double remaining = seconds * static_cast<double>(total - std::min(done, total)) / static_cast<double>(done);
  return fmt::format(", {:.0f} s left", remaining);
}

}  // namespace

Progress::Progress(std::string step, std::string unit, std::uint64_t total)
    : step_{std::move(step)},
      unit_{std::move(unit)},
      total_{total},
      terminal_{isatty(STDERR_FILENO) == 1},
      started_{SteadyClock::now()},
      last_{started_} {}

Progress::~Progress() {
  if (shown_) {
    std::fputs("\r\x1b[K", stderr);
  }
}

void Progress::add(std::uint64_t units) {
  done_ += units;
  // The clock is read once in about a thousand units: a step may count millions.
  if (!terminal_ || done_ < look_at_) {
    return;
  }
  look_at_ = done_ + 1000;
  const auto now = SteadyClock::now();
  if (now - last_ >= std::chrono::milliseconds{100}) {
    last_ = now;
    show(now);
  }
}

void Progress::show(SteadyClock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const double rate = static_cast<double>(done_) / seconds;
  const auto of = total_ > 0 ? fmt::format(" of {}", total_) : "";
  fmt::print(stderr, "\r\x1b[K{}: {}{} {} ({:.0f} a second{})", step_, done_, of, unit_, rate,
             left(done_, total_, seconds));
  std::fflush(stderr);
  shown_ = true;
}

}  // namespace base
