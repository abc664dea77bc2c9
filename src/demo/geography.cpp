#include "geography.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "csv/writer.hpp"
#include "data_table.hpp"
#include "kents.hpp"
#include "post_towns.hpp"

namespace demo {
namespace {

using Row = std::span<const std::string_view>;
using Places = std::map<std::string, std::size_t, std::less<>>;

std::string slug(std::string_view name) {
  std::string text;
  for (const char letter : name) {
    text += letter == ' ' ? '-' : static_cast<char>(letter | 0x20);
  }
  return text;
}

std::size_t place_of(const Places& places, std::string_view key) {
  const auto found = places.find(key);
  if (found == places.end()) {
    throw std::runtime_error{
        fmt::format("The demonstration's data speak of \"{}\", which none of its files defines.", key)};
  }
  return found->second;
}

Places read_districts(const std::filesystem::path& data, Geography& geography) {
  Places places;
  each_row(data / "kent/districts.csv", {"authority", "name"}, [&](Row row) {
    places.emplace(row[0], geography.districts.size());
    geography.districts.push_back({std::string{row[0]}, slug(row[1]), std::string{row[1]}, 0});
  });
  return places;
}

Places read_areas(const std::filesystem::path& data, const Places& districts, Geography& geography) {
  Places places;
  each_row(data / "kent/package/areas.csv",
           {"area", "name", "ward", "ward_name", "authority", "imd_decile", "idaci_decile", "latitude", "longitude"},
           [&](Row row) {
             places.emplace(row[0], geography.areas.size());
             geography.areas.push_back({.code = std::string{row[0]},
                                        .name = std::string{row[1]},
                                        .ward = std::string{row[2]},
                                        .ward_name = std::string{row[3]},
                                        .authority = std::string{row[4]},
                                        .imd_decile = whole_number(row[5]),
                                        .idaci_decile = whole_number(row[6]),
                                        .latitude = row[7].empty() ? 0.0 : number(row[7]),
                                        .longitude = row[8].empty() ? 0.0 : number(row[8]),
                                        .is_located = !row[7].empty() && !row[8].empty(),
                                        .under_five = 0,
                                        .district = place_of(districts, row[4]),
                                        .ethnic_shares = {1, 0, 0, 0, 0},
                                        .postcodes = {},
                                        .town = {}});
           });
  return places;
}

template <class Like>
bool put_amid(Area& area, const std::vector<Area>& areas, Like like) {
  double latitude = 0;
  double longitude = 0;
  int count = 0;
  for (const auto& other : areas) {
    if (other.is_located && like(other)) {
      latitude += other.latitude;
      longitude += other.longitude;
      ++count;
    }
  }
  if (count > 0) {
    area.latitude = latitude / count;
    area.longitude = longitude / count;
  }
  return count > 0;
}

void locate(std::vector<Area>& areas) {
  for (auto& area : areas) {
    if (!area.is_located && !put_amid(area, areas, [&](const Area& other) { return other.ward == area.ward; })) {
      put_amid(area, areas, [&](const Area& other) { return other.district == area.district; });
    }
  }
}

std::string degrees(double value) { return fmt::format("{:.5f}", value); }

void read_people_of(const std::filesystem::path& data, const Places& areas, Geography& geography) {
  each_row(data / "kent/package/population.csv", {"area", "as_at", "count", "source"}, [&](Row row) {
    geography.areas[place_of(areas, row[0])].under_five = static_cast<unsigned>(whole_number(row[2]));
    geography.population_as_at = row[1];
    geography.population_source = row[3];
  });
  each_row(data / "kent/ethnicity.csv", {"area", "white", "mixed", "asian", "black", "other"}, [&](Row row) {
    auto& shares = geography.areas[place_of(areas, row[0])].ethnic_shares;
    std::ranges::transform(row.subspan(1), shares.begin(), number);
  });
  each_row(data / "kent/package/postcodes.csv", {"postcode", "area"},
           [&](Row row) { geography.areas[place_of(areas, row[1])].postcodes.emplace_back(row[0]); });
  for (auto& area : geography.areas) {
    area.town = area.postcodes.empty() ? std::string_view{} : post_town(area.postcodes[area.postcodes.size() / 2]);
  }
}

}  // namespace

Geography read_geography(const std::filesystem::path& data, std::size_t kents) {
  Geography geography;
  const auto districts = read_districts(data, geography);
  const auto areas = read_areas(data, districts, geography);
  locate(geography.areas);
  read_people_of(data, areas, geography);
  repeat_kent(geography, kents);
  return geography;
}

void write_geography(const Geography& geography, const std::filesystem::path& folder) {
  csv::Writer areas{folder / "areas.csv"};
  areas.raw("area,name,ward,ward_name,authority,imd_decile,idaci_decile,latitude,longitude").end_row();
  csv::Writer postcodes{folder / "postcodes.csv"};
  postcodes.raw("postcode,area").end_row();
  csv::Writer population{folder / "population.csv"};
  population.raw("area,group,as_at,count,source").end_row();
  for (const auto& area : geography.areas) {
    areas.cell(area.code).cell(area.name).cell(area.ward).cell(area.ward_name).cell(area.authority);
    areas.cell(area.imd_decile).cell(area.idaci_decile);
    areas.cell(area.is_located ? degrees(area.latitude) : "")
        .cell(area.is_located ? degrees(area.longitude) : "")
        .end_row();
    for (const auto& postcode : area.postcodes) {
      postcodes.cell(postcode).cell(area.code).end_row();
    }
    population.cell(area.code).empty_cell().cell(geography.population_as_at).cell(area.under_five);
    population.cell(geography.population_source).end_row();
  }
  areas.finish();
  postcodes.finish();
  population.finish();
}

double distance(const Area& one, const Area& other) {
  constexpr double degree_of_longitude = 0.63;  // in degrees of latitude, at Kent's 51 degrees north
  const auto north = one.latitude - other.latitude;
  const auto east = (one.longitude - other.longitude) * degree_of_longitude;
  return north * north + east * east;
}

}  // namespace demo
