#include "sites.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "base/places.hpp"

namespace demo {
namespace {

struct Point {
  double latitude;
  double longitude;
};

double apart(const Area& area, Point point) {
  const auto north = area.latitude - point.latitude;
  const auto east = (area.longitude - point.longitude) * 0.63;  // as in distance()
  return north * north + east * east;
}

double need(const Area& area) { return area.under_five * (0.5 + area.deprivation()); }

std::size_t nearest_point(const Area& area, std::span<const Point> points) {
  const auto found = std::ranges::min_element(points, {}, [&](Point point) { return apart(area, point); });
  return static_cast<std::size_t>(found - points.begin());
}

// k-means++: each next point is the more likely the further it lies from those there are.
std::vector<Point> first_points(const Geography& geography, std::span<const std::size_t> areas, std::size_t count,
                                Chance& chance) {
  std::vector<Point> points;
  while (points.size() < count) {
    Weights weights;
    for (const auto index : areas) {
      const auto& area = geography.areas[index];
      weights.add(need(area) * (points.empty() ? 1.0 : apart(area, points[nearest_point(area, points)])));
    }
    const auto& chosen = geography.areas[areas[weights.draw(chance)]];
    points.push_back({chosen.latitude, chosen.longitude});
  }
  return points;
}

void move_to_the_middle(const Geography& geography, std::span<const std::size_t> areas, std::vector<Point>& points) {
  std::vector<Point> sums(points.size(), Point{0, 0});
  std::vector<double> weights(points.size(), 0.0);
  for (const auto index : areas) {
    const auto& area = geography.areas[index];
    const auto point = nearest_point(area, points);
    sums[point].latitude += need(area) * area.latitude;
    sums[point].longitude += need(area) * area.longitude;
    weights[point] += need(area);
  }
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (weights[i] > 0) {
      points[i] = {sums[i].latitude / weights[i], sums[i].longitude / weights[i]};
    }
  }
}

// An area without a postcode is no place for a centre, unless there is no other.
std::size_t free_area_near(Point point, const Geography& geography, std::span<const std::size_t> areas,
                           const std::vector<bool>& taken) {
  std::size_t best = 0;
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const auto& area = geography.areas[areas[i]];
    const auto far = apart(area, point) + (area.postcodes.empty() ? 1000.0 : 0.0);
    if (!taken[i] && far < nearest) {
      nearest = far;
      best = i;
    }
  }
  return best;
}

}  // namespace

std::vector<std::size_t> share_out(std::size_t total, std::span<const double> weights) {
  const auto sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<std::size_t> shares;
  std::vector<double> remainders;
  std::size_t given = 0;
  for (const auto weight : weights) {
    const auto exact = sum > 0 ? static_cast<double>(total) * weight / sum : 0.0;
    shares.push_back(static_cast<std::size_t>(exact));
    remainders.push_back(exact - static_cast<double>(shares.back()));
    given += shares.back();
  }
  auto order = base::places(weights.size());
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair{-remainders[i], i}; });
  for (std::size_t i = 0; given < total && i < order.size(); ++i, ++given) {
    ++shares[order[i]];
  }
  return shares;
}

std::vector<std::size_t> centres_by_district(const Geography& geography, std::size_t centres) {
  std::vector<double> children(geography.districts.size(), 0.0);
  for (const auto& area : geography.areas) {
    children[area.district] += area.under_five;
  }
  if (centres < children.size()) {
    return share_out(centres, children);
  }
  auto shares = share_out(centres - children.size(), children);
  std::ranges::for_each(shares, [](std::size_t& share) { ++share; });
  return shares;
}

std::vector<std::size_t> find_sites(const Geography& geography, std::span<const std::size_t> areas, std::size_t count,
                                    Chance& chance) {
  if (count == 0) {
    return {};
  }
  auto points = first_points(geography, areas, count, chance);
  for (int round = 0; round < 8; ++round) {
    move_to_the_middle(geography, areas, points);
  }
  std::vector<bool> taken(areas.size(), false);
  std::vector<std::size_t> sites;
  for (const auto point : points) {
    const auto found = free_area_near(point, geography, areas, taken);
    taken[found] = true;
    sites.push_back(areas[found]);
  }
  return sites;
}

}  // namespace demo
