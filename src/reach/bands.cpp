#include "bands.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reach {

Thresholds thresholds_of(std::string name, std::string source, base::Date in_force_from, std::uint32_t good,
                         std::uint32_t outstanding) {
  return {.name = std::move(name),
          .source = std::move(source),
          .in_force_from = in_force_from,
          .from_best = {Threshold{outstanding, "outstanding"}, Threshold{good, "good"}}};
}

const Thresholds& default_thresholds() {
  static const auto thresholds = thresholds_of(
      "65 and 85", "inspection of children's centres: 65 per cent of those most in need for good, 85 for outstanding",
      base::Date::of(2013, 4, 1).value(), 65, 85);
  return thresholds;
}

const Thresholds& thresholds_on(std::span<const Thresholds> sets, base::Date date) {
  const auto after = std::ranges::upper_bound(sets, date, {}, &Thresholds::in_force_from);
  return after == sets.begin() ? default_thresholds() : *std::prev(after);
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
