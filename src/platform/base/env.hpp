#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "base/date.hpp"
#include "base/uuid.hpp"

namespace base {

/// Where time, chance and ids come from. Passed in, so that a test or the demonstration can fix them.
class Env {
 public:
  virtual ~Env() = default;

  virtual std::chrono::system_clock::time_point now() = 0;
  /// Sixty-four random bits.
  virtual std::uint64_t random() = 0;

  /// The present instant in UTC, `2026-11-22T08:30:00.123Z`.
  std::string instant();
  /// A new UUIDv7.
  Uuid new_id();
};

/// The machine's clock, and a generator seeded from its entropy. Safe to use from several threads.
std::unique_ptr<Env> system_env();

/// A clock that stands still at `now`, and a generator with that seed: the same calls give the same answers.
std::unique_ptr<Env> fixed_env(std::chrono::system_clock::time_point now, std::uint64_t seed);

}  // namespace base
