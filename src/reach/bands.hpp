#pragma once

#include <array>
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
  std::string_view band;  ///< one of the three words of this file, which stand for ever

  bool operator==(const Threshold&) const = default;
};

/// A named, dated set of bands: sources conflict, so whoever reports says by which set. The bands are `outstanding`,
/// `good`, else `below` (interchange.md, "What reach means"); where they begin is the set's.
struct Thresholds {
  std::string name;
  std::string source;
  base::Date in_force_from;
  std::array<Threshold, 2> from_best;
  std::string_view otherwise = "below";

  bool operator==(const Thresholds&) const = default;
};

/// A set of these bounds, in per cent.
Thresholds thresholds_of(std::string name, std::string source, base::Date in_force_from, std::uint32_t good,
                         std::uint32_t outstanding);

/// 85 and above outstanding, 65 and above good, else below (definitions.md, Words; Ofsted's children's centre
/// inspection handbook as the seeds quote it).
const Thresholds& default_thresholds();

/// The set that a figure as at that date is judged by: the latest of `sets` (by their days) that had begun; the default
/// where none had.
const Thresholds& thresholds_on(std::span<const Thresholds> sets, base::Date date);

/// Nothing where `known` is 0.
std::optional<std::string_view> band(const Thresholds& thresholds, std::uint64_t seen, std::uint64_t known);

/// seen / known in tenths of a per cent, halves away from zero; nothing where `known` is 0.
std::optional<std::uint64_t> tenths_of_per_cent(std::uint64_t seen, std::uint64_t known);

/// `66.7`, `0.0`, `100.0`; empty where there is none.
std::string per_cent_text(std::optional<std::uint64_t> tenths);

}  // namespace reach
