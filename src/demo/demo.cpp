#include "demo.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>
#include <utility>
#include <vector>

#include "area_families.hpp"
#include "attenders.hpp"
#include "centres.hpp"
#include "engagement.hpp"
#include "geography.hpp"
#include "in_order.hpp"
#include "milestones.hpp"
#include "names.hpp"
#include "people_files.hpp"
#include "pull.hpp"
#include "services.hpp"
#include "session_files.hpp"
#include "structures.hpp"
#include "target_groups.hpp"

namespace demo {
namespace {

constexpr std::uint64_t most_children = 10'000'000;
constexpr std::uint64_t most_attendances_of_a_child = 120;
constexpr unsigned most_centres = 10'000;
constexpr std::uint64_t children_of_a_kent = 150'000;
constexpr std::uint64_t centres_of_a_kent = 150;

std::size_t kents_for(const Options& options) {
  const auto by_children = (options.children + children_of_a_kent - 1) / children_of_a_kent;
  const auto by_centres = (options.centres + centres_of_a_kent - 1) / centres_of_a_kent;
  return std::max<std::uint64_t>(by_children, by_centres);
}

// A family has about four records for each child under five that it has, those of the aged-out among them.
std::uint64_t most_people(const Options& options) { return options.children * 6 + 1000; }

Attenders write_families(const Names& names, const Surroundings& surroundings, const Options& options,
                         const std::filesystem::path& folder) {
  const auto& [geography, centres, pulls, milestones] = surroundings;
  const auto children = children_by_area(geography, options.children);
  PeopleFiles files{folder, centres, milestones, most_people(options)};
  Attenders attenders{centres.all.size()};
  std::vector<Family> again;
  const auto keep = [&](const Family& family) { attenders.add(family, files.write(family)); };
  in_order(
      geography.areas.size(),
      [&](std::size_t area) { return draw_area(area, children[area], names, surroundings, options.seed); },
      [&](std::size_t, AreaFamilies drawn) {
        std::ranges::for_each(drawn.families, keep);
        std::ranges::move(drawn.taken_down_again, std::back_inserter(again));
      });
  std::ranges::for_each(again, keep);
  files.finish();
  return attenders;
}

}  // namespace

base::Problems check(const Options& options) {
  base::Problems problems;
  if (options.children == 0 || options.children > most_children) {
    problems.add("children",
                 fmt::format("{} children cannot be invented; from 1 to {} can.", options.children, most_children));
  } else if (options.attendances / most_attendances_of_a_child > options.children) {
    problems.add(
        "attendances",
        fmt::format("{} attendances are too many for {} children in three years; at most {} ({} a child) can be.",
                    options.attendances, options.children, options.children * most_attendances_of_a_child,
                    most_attendances_of_a_child));
  }
  if (options.centres == 0 || options.centres > most_centres) {
    problems.add("centres",
                 fmt::format("{} centres cannot be invented; from 1 to {} can.", options.centres, most_centres));
  }
  if (options.as_at < *base::Date::of(1950, 1, 1) || options.as_at > *base::Date::of(2200, 12, 31)) {
    problems.add("as_at", fmt::format("{} is too far away; a date from 1950-01-01 to 2200-12-31 would do.",
                                      options.as_at.iso()));
  }
  return problems;
}

void write_county(const Options& options, const std::filesystem::path& data, const std::filesystem::path& folder) {
  if (const auto problems = check(options); !problems.empty()) {
    throw std::invalid_argument{problems.text()};
  }
  std::filesystem::create_directories(folder);
  const Milestones milestones{options.as_at};
  const auto geography = read_geography(data, kents_for(options));
  const Names names{data};
  const auto centres = place_centres(geography, options.seed, options.centres);
  const auto pulls = draw_pulls(centres, geography, options.seed);
  write_geography(geography, folder);
  write_centres(centres, geography, milestones, folder);
  write_structures(centres, geography, milestones, folder);
  write_groups(folder);
  write_services(folder);
  const auto attenders = write_families(names, {geography, centres, pulls, milestones}, options, folder);
  write_sessions(attenders, centres, milestones, options, most_people(options), folder);
}

std::filesystem::path data_folder() {
  const auto* chosen =
      std::getenv("HEARTH_DATA");  // NOLINT(concurrency-mt-unsafe): nobody here changes the environment
  return chosen != nullptr && *chosen != '\0' ? chosen : DEMO_DATA_FOLDER;
}

}  // namespace demo
