#include "bands.hpp"

#include <fmt/format.h>

#include <array>

namespace reach {

const Thresholds& default_thresholds() {
  static constexpr std::array bands{Threshold{85, "outstanding"}, Threshold{65, "good"}};
  static const Thresholds thresholds{
      .name = "65 and 85",
      .source = "seed 002: 65 per cent of the most vulnerable for good; 85 for outstanding",
      .in_force_from = base::Date::of(2013, 4, 1).value(),
      .from_best = bands,
      .otherwise = "below"};
  return thresholds;
}

std::optional<std::string_view> band(const Thresholds& thresholds, std::uint64_t seen, std::uint64_t known) {
  if (known == 0) {
    return std::nullopt;
  }
  for (const auto& threshold : thresholds.from_best) {
    if (seen * 100 >= threshold.per_cent * known) {
      return threshold.band;
    }
  }
  return thresholds.otherwise;
}

std::optional<std::uint64_t> tenths_of_per_cent(std::uint64_t seen, std::uint64_t known) {
  if (known == 0) {
    return std::nullopt;
  }
  return (2000 * seen + known) / (2 * known);
}

std::string per_cent_text(std::optional<std::uint64_t> tenths) {
  return tenths ? fmt::format("{}.{}", *tenths / 10, *tenths % 10) : std::string{};
}

}  // namespace reach
