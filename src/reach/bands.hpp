#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace reach {

/// From this per cent on, decided on the unrounded ratio, a place is in the band.
struct Threshold {
  std::uint32_t per_cent;
  std::string_view band;
};

/// A named, dated set of bands: sources conflict, so whoever reports says by which set.
struct Thresholds {
  std::string_view name;
  std::string_view source;
  base::Date in_force_from;
  std::span<const Threshold> from_best;
  std::string_view otherwise;
};

/// 85 and above outstanding, 65 and above good, else below (definitions.md, Words; Ofsted's children's centre
/// inspection handbook as the seeds quote it).
const Thresholds& default_thresholds();

/// Nothing where `known` is 0.
std::optional<std::string_view> band(const Thresholds& thresholds, std::uint64_t seen, std::uint64_t known);

/// seen / known in tenths of a per cent, halves away from zero; nothing where `known` is 0.
std::optional<std::uint64_t> tenths_of_per_cent(std::uint64_t seen, std::uint64_t known);

/// `66.7`, `0.0`, `100.0`; empty where there is none.
std::string per_cent_text(std::optional<std::uint64_t> tenths);

}  // namespace reach
