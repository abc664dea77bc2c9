#include "left_over.hpp"

#include <algorithm>

#include "weigh.hpp"

namespace match {

LeftOver::LeftOver(std::size_t records, std::size_t left, const std::vector<WeighedPair>& pairs)
    : left_{left}, right_{records - left}, found_(records) {
  for (const auto& pair : pairs) {
    found_[pair.a] = true;
    found_[pair.b] = true;
  }
  for (std::uint32_t i = 0; i < records; ++i) {
    if (!found_[i]) {
      (i < left ? of_left_ : of_right_).push_back(i);
    }
  }
}

bool LeftOver::nearly_all_found() const { return of_left_.size() * 20 <= left_ && of_right_.size() * 20 <= right_; }

void LeftOver::add_doubted(const std::vector<WeighedPair>& doubted, std::vector<WeighedPair>& into) const {
  for (const auto& pair : doubted) {
    const auto is_this = [&](const WeighedPair& other) { return other.a == pair.a && other.b == pair.b; };
    if (!found_[pair.a] && !found_[pair.b] && std::ranges::none_of(into, is_this)) {
      into.push_back(pair);
    }
  }
}

void reckon_among_few(std::vector<WeighedPair>& pairs, double prior, std::size_t fewer) {
  if (pairs.empty()) {
    return;
  }
  const auto all = static_cast<double>(pairs.size());
  const auto most = static_cast<double>(fewer) / all;
  auto share = most / 2;
  for (int round = 0; round < 50; ++round) {
    double sum = 0;
    for (const auto& pair : pairs) {
      sum += probability_of(static_cast<double>(pair.bits) - prior + bits_of(share));
    }
    share = std::clamp(sum / all, probability_of(prior), std::min(most, 0.5));
  }
  for (auto& pair : pairs) {
    pair.bits = static_cast<float>(static_cast<double>(pair.bits) - prior + bits_of(share));
  }
}

}  // namespace match
