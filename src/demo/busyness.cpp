#include "busyness.hpp"

#include <algorithm>
#include <vector>

namespace demo {
namespace {

constexpr double most_visits = 400;  // more are not found in a year's timetable

// Some of the centres, and the attendances that would be theirs.
class Sample {
 public:
  Sample(const Attenders& attenders, const Milestones& milestones, const Options& options)
      : attenders_{attenders}, milestones_{milestones}, options_{options} {
    constexpr std::size_t size = 8;
    std::size_t all = 0;
    for (std::size_t i = 0; i < options.centres; ++i) {
      all += attenders.at(i).size();
    }
    const auto count = std::min<std::size_t>(size, options.centres);
    std::size_t own = 0;
    for (std::size_t i = 0; i < count; ++i) {
      centres_.push_back(i * options.centres / count);
      own += attenders.at(centres_.back()).size();
    }
    wanted_ =
        all == 0 ? 0.0 : static_cast<double>(options.attendances) * static_cast<double>(own) / static_cast<double>(all);
  }

  double wanted() const { return wanted_; }

  double drawn(Busyness busyness) const {
    std::size_t count = 0;
    for (const auto centre : centres_) {
      const Timetable timetable{options_.seed, centre, slots_of_a_centre(options_), milestones_};
      count += draw_attendances(attenders_, centre, timetable, milestones_, busyness, options_.seed).size();
    }
    return static_cast<double>(count);
  }

 private:
  const Attenders& attenders_;
  const Milestones& milestones_;
  const Options& options_;
  std::vector<std::size_t> centres_;
  double wanted_ = 0;
};

}  // namespace

std::size_t slots_of_a_centre(const Options& options) {
  constexpr double weeks_with_sessions = 125;
  constexpr double people = 12;
  const auto sessions = static_cast<double>(options.attendances) / options.centres / people;
  return static_cast<std::size_t>(std::clamp(sessions / weeks_with_sessions, 6.0, 90.0));
}

Busyness find_busyness(const Attenders& attenders, const Milestones& milestones, const Options& options) {
  const Sample sample{attenders, milestones, options};
  const auto least = sample.drawn({.mean = 0, .keep = 1});
  if (sample.wanted() <= least) {
    return {.mean = 0, .keep = least > 0 ? sample.wanted() / least : 1};
  }
  double mean = 10;
  for (int round = 0; round < 5; ++round) {
    const auto drawn = sample.drawn({.mean = mean, .keep = 1});
    if (drawn <= least) {
      break;
    }
    mean = std::min(most_visits, mean * (sample.wanted() - least) / (drawn - least));
  }
  return {.mean = mean, .keep = 1};
}

}  // namespace demo
