#include "pull.hpp"

#include <utility>

#include "base/places.hpp"

namespace demo {
namespace {

double between(double low, double high, Chance& chance) { return low + (high - low) * chance.unit(); }

std::vector<Pull> of_districts(const Geography& geography, Chance& chance) {
  const auto count = geography.districts.size();
  const auto of_kent = count / geography.kents;
  std::vector<Pull> pulls;
  for (std::size_t kent = 0; kent < geography.kents; ++kent) {
    auto rank = base::places(of_kent);
    for (std::size_t i = of_kent; i > 1; --i) {
      std::swap(rank[i - 1], rank[chance.below(i)]);
    }
    for (const auto place : rank) {
      const auto level = of_kent < 2 ? 0.5 : static_cast<double>(place) / static_cast<double>(of_kent - 1);
      pulls.push_back({.base = 0.53 + 0.57 * level,
                       .deprivation = between(-0.25, 0.25, chance),
                       .need = between(0.08, 0.28, chance) * (chance.happens(0.5) ? 1 : -1),
                       .trend = between(-0.03, 0.06, chance),
                       .outreach = between(0.15, 0.6, chance)});
    }
  }
  return pulls;
}

}  // namespace

std::vector<Pull> draw_pulls(const Centres& centres, const Geography& geography, std::uint64_t seed) {
  Chance chance{seed, Subject::districts};
  const auto districts = of_districts(geography, chance);
  std::vector<Pull> pulls;
  for (const auto& centre : centres.all) {
    auto pull = districts[centre.district];
    pull.base += between(-0.08, 0.08, chance);
    pull.trend += between(-0.02, 0.02, chance);
    pulls.push_back(pull);
  }
  return pulls;
}

}  // namespace demo
