#include "env.hpp"

#include <mutex>
#include <random>

#include "instant.hpp"

namespace base {
namespace {

using Clock = std::chrono::system_clock;

std::mt19937_64 seeded_by_the_machine() {
  std::random_device device;
  std::seed_seq seed{device(), device(), device(), device(), device(), device(), device(), device()};
  return std::mt19937_64{seed};
}

class SystemEnv : public Env {
 public:
  Clock::time_point now() override { return Clock::now(); }

  std::uint64_t random() override {
    const std::lock_guard lock{mutex_};
    return generator_();
  }

 private:
  std::mutex mutex_;
  std::mt19937_64 generator_ = seeded_by_the_machine();
};

class FixedEnv : public Env {
 public:
  FixedEnv(Clock::time_point now, std::uint64_t seed) : now_{now}, generator_{seed} {}

  Clock::time_point now() override { return now_; }
  std::uint64_t random() override { return generator_(); }

 private:
  Clock::time_point now_;
  std::mt19937_64 generator_;
};

std::int64_t milliseconds_of(Clock::time_point time) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

}  // namespace

std::string Env::instant() { return instant_text(now()); }

Uuid Env::new_id() {
  const auto high = random();
  return Uuid::version7(milliseconds_of(now()), high, random());
}

std::unique_ptr<Env> system_env() { return std::make_unique<SystemEnv>(); }

std::unique_ptr<Env> fixed_env(Clock::time_point now, std::uint64_t seed) {
  return std::make_unique<FixedEnv>(now, seed);
}

}  // namespace base
