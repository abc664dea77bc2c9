#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "chance.hpp"

namespace demo {

/// Shares of the area's people, census 2021: white, mixed, asian, black, other.
using EthnicShares = std::array<double, 5>;

struct District {
  std::string code;  ///< `E07000105`, with a suffix in a repeated Kent
  std::string node;  ///< `ashford`
  std::string name;
  std::size_t kent;  ///< which repetition of the county; 0 is the real one
};

struct Area {
  std::string code;
  std::string name;
  std::string ward;
  std::string ward_name;
  std::string authority;
  int imd_decile;
  int idaci_decile;
  double latitude;
  double longitude;
  bool is_located;      ///< false: the data do not say where; the place is then its ward's or district's middle
  unsigned under_five;  ///< the official estimate, children
  std::size_t district;
  EthnicShares ethnic_shares;
  std::vector<std::string> postcodes;  ///< may be none: one small area of Kent holds no postcode's point
  std::string_view town;               ///< the post town of most of it

  /// 0.1 in the least deprived tenth of England's areas to 1.0 in the most deprived.
  double deprivation() const { return (11 - imd_decile) / 10.0; }
};

/// Kent as often as the county needs it.
struct Geography {
  std::vector<District> districts;
  std::vector<Area> areas;
  std::string population_as_at;
  std::string population_source;
  std::size_t kents = 1;
};

/// Reads `data`/kent and repeats it `kents` times (1 to 130).
Geography read_geography(const std::filesystem::path& data, std::size_t kents);

/// Writes areas.csv, postcodes.csv and population.csv.
void write_geography(const Geography& geography, const std::filesystem::path& folder);

/// A measure to compare distances by, not one of length: degrees of latitude, squared.
double distance(const Area& one, const Area& other);

}  // namespace demo
