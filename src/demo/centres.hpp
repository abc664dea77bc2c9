#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "geography.hpp"
#include "milestones.hpp"

namespace demo {

struct Centre {
  std::string key;  ///< `C01`
  std::string name;
  std::string kind;
  std::string postcode;  ///< of the area that it stands in
  std::size_t area;
  std::size_t district;
  std::size_t near;  ///< the nearest other centre; itself where there is none
  base::Date opened;
};

/// Which centre answers for an area: `former` until the day on which areas were redrawn, then `now`; most have one all
/// along.
struct Answering {
  std::uint32_t now;
  std::uint32_t former;

  std::uint32_t at(base::Date date, const Milestones& milestones) const {
    return date < milestones.redrawn ? former : now;
  }
};

struct Centres {
  std::vector<Centre> all;
  std::vector<Answering> by_area;  ///< as Geography::areas is numbered
};

/// Places `count` centres: as many to a district as its children under five ask for, amid them, and rather where
/// deprivation is; and gives every area to a near centre of its district. A district without a centre is answered for
/// by the nearest of its Kent, or of any.
Centres place_centres(const Geography& geography, std::uint64_t seed, unsigned count);

/// Writes centres.csv and reach_areas.csv.
void write_centres(const Centres& centres, const Geography& geography, const Milestones& milestones,
                   const std::filesystem::path& folder);

}  // namespace demo
