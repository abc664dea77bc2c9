#include "centres.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>

#include "calendar.hpp"
#include "csv/writer.hpp"
#include "sites.hpp"

namespace demo {
namespace {

using Indices = std::vector<std::size_t>;

// Invented, in the manner of Kent's: what grows, swims and stands there. The ward follows, so that none is twice.
constexpr auto motifs = std::to_array<std::string_view>(
    {"Cherry Orchard", "Hop Pickers",  "Little Oasts", "Bluebell",   "Cockleshell",   "Lapwing",    "Apple Tree",
     "Samphire",       "Cobnut",       "White Horse",  "Lighthouse", "Skylark",       "Pilgrims",   "Primrose",
     "Saltmarsh",      "Sandpipers",   "Kingfisher",   "Windmill",   "Little Acorns", "Hazel Wood", "Chalk Hill",
     "Sea Kale",       "Weald",        "Nightingale",  "Medlar",     "Driftwood",     "Conker",     "Ladybird",
     "Rainbow's End",  "Puddle Ducks", "Dandelion",    "Greensand",  "Periwinkle",    "Damson",     "Harbour",
     "Hawthorn",       "Mulberry",     "Buttercup",    "Swallows",   "Thistledown",   "Quince",     "Barley Field"});

std::vector<Indices> areas_by_district(const Geography& geography) {
  std::vector<Indices> areas(geography.districts.size());
  for (std::size_t i = 0; i < geography.areas.size(); ++i) {
    areas[geography.areas[i].district].push_back(i);
  }
  return areas;
}

// The district's first centre is its hub; a few of the others are a room in a network site or a hired hall.
std::string_view kind_of(std::size_t place_in_district, Chance& chance) {
  if (place_in_district == 0) {
    return "hub";
  }
  return chance.happens(0.12) ? "network_site" : chance.happens(0.06) ? "venue" : "centre";
}

std::string_view noun(std::string_view kind) {
  return kind == "hub"            ? "Family Hub"
         : kind == "venue"        ? "Hall"
         : kind == "network_site" ? "Playroom"
                                  : "Children's Centre";
}

Centre open_centre(const Geography& geography, std::size_t number, std::size_t area_index, std::size_t place,
                   Chance& chance) {
  const auto& area = geography.areas[area_index];
  const std::string kind{kind_of(place, chance)};
  return {.key = {},
          .name = fmt::format("{} {}, {}", motifs[number % motifs.size()], noun(kind), area.ward_name),
          .kind = kind,
          .postcode = area.postcodes.empty() ? std::string{} : area.postcodes[chance.below(area.postcodes.size())],
          .area = area_index,
          .district = area.district,
          .near = number,
          // Sure Start opened its centres in three phases, 2004 to 2010.
          .opened = first_of(chance.between(2004, 2010), static_cast<unsigned>(chance.between(1, 12)))};
}

struct TwoNearest {
  std::size_t first = 0;
  std::size_t second = 0;
  double first_distance = std::numeric_limits<double>::infinity();
  double second_distance = std::numeric_limits<double>::infinity();
};

TwoNearest two_nearest(const Area& area, const Geography& geography, const Centres& centres,
                       const Indices& candidates) {
  TwoNearest found;
  for (const auto candidate : candidates) {
    const auto far = distance(area, geography.areas[centres.all[candidate].area]);
    if (far < found.first_distance) {
      found.second = found.first;
      found.second_distance = found.first_distance;
      found.first = candidate;
      found.first_distance = far;
    } else if (far < found.second_distance) {
      found.second = candidate;
      found.second_distance = far;
    }
  }
  return found;
}

// The centres that may answer for a district's areas: its own; else those of its Kent; else all.
std::vector<Indices> candidates_by_district(const Geography& geography, const Centres& centres) {
  std::vector<Indices> own(geography.districts.size());
  std::vector<Indices> of_kent(geography.kents);
  Indices all;
  for (std::size_t i = 0; i < centres.all.size(); ++i) {
    own[centres.all[i].district].push_back(i);
    of_kent[geography.districts[centres.all[i].district].kent].push_back(i);
    all.push_back(i);
  }
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i].empty()) {
      const auto& kent = of_kent[geography.districts[i].kent];
      own[i] = kent.empty() ? all : kent;
    }
  }
  return own;
}

void draw_reach_areas(const Geography& geography, Centres& centres, Chance& chance) {
  const auto candidates = candidates_by_district(geography, centres);
  for (const auto& area : geography.areas) {
    const auto found = two_nearest(area, geography, centres, candidates[area.district]);
    // An area about as near to the next centre as to its own may have changed over.
    const bool changed = found.second_distance < 1.8 * found.first_distance && chance.happens(0.4);
    centres.by_area.push_back(
        {static_cast<std::uint32_t>(found.first), static_cast<std::uint32_t>(changed ? found.second : found.first)});
  }
  for (auto& centre : centres.all) {
    const auto found = two_nearest(geography.areas[centre.area], geography, centres, candidates[centre.district]);
    const auto self = static_cast<std::size_t>(&centre - centres.all.data());
    centre.near = found.first != self ? found.first : candidates[centre.district].size() > 1 ? found.second : self;
  }
}

}  // namespace

Centres place_centres(const Geography& geography, std::uint64_t seed, unsigned count) {
  Chance chance{seed, Subject::centres};
  const auto areas = areas_by_district(geography);
  const auto counts = centres_by_district(geography, count);
  Centres centres;
  for (std::size_t district = 0; district < counts.size(); ++district) {
    const auto sites = find_sites(geography, areas[district], counts[district], chance);
    for (std::size_t place = 0; place < sites.size(); ++place) {
      centres.all.push_back(open_centre(geography, centres.all.size(), sites[place], place, chance));
    }
  }
  const auto width = std::max<std::size_t>(2, std::to_string(count).size());
  for (std::size_t i = 0; i < centres.all.size(); ++i) {
    centres.all[i].key = fmt::format("C{:0{}}", i + 1, width);
  }
  draw_reach_areas(geography, centres, chance);
  return centres;
}

void write_centres(const Centres& centres, const Geography& geography, const Milestones& milestones,
                   const std::filesystem::path& folder) {
  csv::Writer file{folder / "centres.csv"};
  file.raw("centre,name,kind,postcode,uprn,opened,closed").end_row();
  for (const auto& centre : centres.all) {
    file.cell(centre.key).cell(centre.name).cell(centre.kind).cell(centre.postcode).empty_cell();
    file.cell(centre.opened.iso()).empty_cell().end_row();
  }
  file.finish();

  csv::Writer reach{folder / "reach_areas.csv"};
  reach.raw("centre,area,from,to").end_row();
  const auto redrawn = milestones.redrawn.iso();
  for (std::size_t i = 0; i < geography.areas.size(); ++i) {
    const auto& [now, former] = centres.by_area[i];
    const auto& area = geography.areas[i].code;
    if (now == former) {
      reach.cell(centres.all[now].key).cell(area).cell(milestones.founded.iso()).empty_cell().end_row();
    } else {
      reach.cell(centres.all[former].key).cell(area).cell(milestones.founded.iso()).cell(redrawn).end_row();
      reach.cell(centres.all[now].key).cell(area).cell(redrawn).empty_cell().end_row();
    }
  }
  reach.finish();
}

}  // namespace demo
