#include "chance.hpp"

#include <algorithm>

namespace demo {
namespace {

std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31);
}

// -ln(1 - k/16): std::log may differ in the last bit from one C library to the next.
// NOLINTNEXTLINE(modernize-use-std-numbers): to four places, the logarithm of 2 among them
constexpr std::array<double, 17> tail{0.0,    0.0645, 0.1335, 0.2076, 0.2877, 0.3747, 0.4700, 0.5754, 0.6931,
                                      0.8267, 0.9808, 1.1632, 1.3863, 1.6740, 2.0794, 2.7726, 5.0};

}  // namespace

Chance::Chance(std::uint64_t seed, Subject subject, std::uint64_t index)
    : state_{mixed(mixed(mixed(seed + 1) + static_cast<std::uint64_t>(subject)) + index)} {}

std::uint64_t Chance::bits() {
  state_ += 0x9E3779B97F4A7C15U;
  return mixed(state_);
}

std::size_t Chance::below(std::size_t count) {
  return static_cast<std::size_t>(((bits() >> 32) * static_cast<std::uint64_t>(count)) >> 32);
}

int Chance::between(int low, int high) {
  return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
}

double Chance::unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }

double Chance::long_tail() {
  const auto place = unit() * 16;
  const auto step = static_cast<std::size_t>(place);
  return tail[step] + (tail[step + 1] - tail[step]) * (place - static_cast<double>(step));
}

void Weights::add(double weight) { sums_.push_back((sums_.empty() ? 0.0 : sums_.back()) + weight); }

std::size_t Weights::draw(Chance& chance) const {
  const auto found = std::ranges::upper_bound(sums_, chance.unit() * sums_.back());
  return std::min(static_cast<std::size_t>(found - sums_.begin()), sums_.size() - 1);
}

}  // namespace demo
