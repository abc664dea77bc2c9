#include "area_families.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "duplicates.hpp"
#include "household.hpp"
#include "sites.hpp"
#include "target_groups.hpp"

namespace demo {
namespace {

// The nearest area of the district that has a postcode, or of all.
std::size_t area_with_postcode(const Geography& geography, std::size_t area) {
  std::size_t best = area;
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < geography.areas.size() && geography.areas[area].postcodes.empty(); ++i) {
    const auto& candidate = geography.areas[i];
    const auto far = distance(geography.areas[area], candidate);
    if (!candidate.postcodes.empty() && candidate.district == geography.areas[area].district && far < nearest) {
      nearest = far;
      best = i;
    }
  }
  return best;
}

unsigned under_fives(const Family& family, base::Date as_at) {
  return static_cast<unsigned>(
      std::ranges::count_if(family.people, [&](const Person& person) { return person.is_under_five(as_at); }));
}

class Settling {
 public:
  Settling(std::size_t area, const Names& names, const Surroundings& surroundings, Chance& chance)
      : area_{area},
        names_{names},
        around_{surroundings},
        near_{neighbourhood(area, surroundings.geography)},
        chance_{chance} {}

  unsigned settle(Stage stage, unsigned room) {
    auto family = begin(stage, room);
    draw_homes(family, area_, near_, around_.milestones, chance_);
    if (!settled_.families.empty() && chance_.happens(0.01 + 0.03 * here().deprivation())) {
      share_house(family, settled_.families.back());
    }
    draw_engagement(family, around_, chance_);
    const auto count = under_fives(family, around_.milestones.as_at);
    // A second record has a little over one child, a family a good third more: so the share comes out.
    if (count > 0 && chance_.happens(duplicate_share * 1.2)) {
      settled_.taken_down_again.push_back(taken_down_again(family, names_, around_, chance_));
    }
    settled_.families.push_back(std::move(family));
    return count;
  }

  void lose_sight() {
    auto family = begin(Stage::young, std::numeric_limits<unsigned>::max());
    draw_homes_elsewhere(family, area_, near_, around_.milestones, chance_);
    draw_engagement(family, around_, chance_);
    settled_.families.push_back(std::move(family));
  }

  AreaFamilies take() { return std::move(settled_); }

 private:
  static Neighbourhood neighbourhood(std::size_t area, const Geography& geography) {
    const auto areas = geography.areas.size() / geography.kents;
    return {geography, area / areas * areas, areas};
  }

  const Area& here() const { return around_.geography.areas[area_]; }

  Family begin(Stage stage, unsigned room) {
    auto family = draw_household(stage, room, here(), names_, around_.milestones, chance_);
    draw_memberships(family, here().deprivation(), around_.milestones, chance_);
    return family;
  }

  std::size_t area_;
  const Names& names_;
  const Surroundings& around_;
  Neighbourhood near_;
  Chance& chance_;
  AreaFamilies settled_;
};

}  // namespace

std::vector<unsigned> children_by_area(const Geography& geography, std::uint64_t children) {
  std::vector<double> weights(geography.areas.size(), 0.0);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    weights[area_with_postcode(geography, i)] += geography.areas[i].under_five;
  }
  const auto first_records = static_cast<double>(children) * (1 - duplicate_share);
  const auto shares = share_out(static_cast<std::size_t>(std::llround(first_records)), weights);
  std::vector<unsigned> counts;
  std::ranges::transform(shares, std::back_inserter(counts),
                         [](std::size_t share) { return static_cast<unsigned>(share); });
  return counts;
}

AreaFamilies draw_area(std::size_t area, unsigned children, const Names& names, const Surroundings& surroundings,
                       std::uint64_t seed) {
  Chance chance{seed, Subject::families, area};
  Settling settling{area, names, surroundings, chance};
  for (auto left = children; left > 0;) {
    left -= settling.settle(Stage::young, left);
    if (chance.happens(0.22)) {
      settling.settle(Stage::aged_out, 0);
    }
    if (chance.happens(0.03)) {
      settling.settle(Stage::expecting, 0);
    }
    if (chance.happens(0.02)) {
      settling.lose_sight();
    }
  }
  return settling.take();
}

}  // namespace demo
