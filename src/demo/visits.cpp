#include "visits.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "register_taking.hpp"

namespace demo {
namespace {

// The visits of one family to one centre in some months, one after the other.
class Visiting {
 public:
  Visiting(Register& taking, const Coming& coming, const Household& household, const Milestones& milestones,
           Chance& chance)
      : register_{taking},
        timetable_{taking.timetable()},
        coming_{coming},
        household_{household},
        milestones_{milestones},
        chance_{chance},
        first_week_{timetable_.week_of(base::Date::from_days(coming.from))},
        last_week_{timetable_.week_of(base::Date::from_days(coming.to - 1))} {}

  void visit(int count) {
    favourite_ = any_slot();
    week_ = first_week_ + static_cast<std::int32_t>(chance_.below(weeks() * (count > 4 ? 6U : 10U) / 10 + 1));
    wanted_ = static_cast<std::size_t>(count);
    for (int attempts = 3 * count + 25; attempts > 0 && visited_.size() < wanted_; --attempts) {
      if (week_ > last_week_) {
        week_ = first_week_ + static_cast<std::int32_t>(chance_.below(weeks()));
      }
      if (come_this_week()) {
        week_ += gap();
      } else {
        ++week_;
      }
    }
  }

  // Some have booked a place for the weeks to come.
  void book_ahead() {
    const auto begin = timetable_.week_of(milestones_.as_at) + 1;
    const auto week = begin + static_cast<std::int32_t>(chance_.below(12));
    const auto session = week < timetable_.weeks() ? timetable_.session_in(week, any_slot()) : Timetable::none;
    if (session != Timetable::none && register_.is_booked(session) && register_.suits(household_, session)) {
      register_.take(household_, session);
    }
  }

 private:
  std::size_t weeks() const { return static_cast<std::size_t>(last_week_ - first_week_) + 1; }
  std::size_t any_slot() { return chance_.below(timetable_.slots().size()); }

  bool come_this_week() {
    if (chance_.happens(0.7) && come(favourite_)) {
      return true;
    }
    for (int attempt = 0; attempt < 6; ++attempt) {
      const auto slot = any_slot();
      if (come(slot)) {
        favourite_ = chance_.happens(0.3) ? slot : favourite_;
        return true;
      }
    }
    return false;
  }

  bool come(std::size_t slot) {
    const auto session = timetable_.session_in(week_, slot);
    if (session == Timetable::none) {
      return false;
    }
    const auto on = timetable_.sessions()[static_cast<std::size_t>(session)].on.days();
    if (on < coming_.from || on >= coming_.to || std::ranges::find(visited_, session) != visited_.end() ||
        !register_.suits(household_, session)) {
      return false;
    }
    visited_.push_back(session);
    register_.take(household_, session);
    return true;
  }

  // Weeks to the next visit: none where it wants more visits than there are weeks; longer as the habit wears off.
  std::int32_t gap() {
    if (!chance_.happens(static_cast<double>(weeks()) / static_cast<double>(wanted_))) {
      return 0;
    }
    const auto worn = static_cast<double>(visited_.size()) / static_cast<double>(wanted_);
    return chance_.happens(0.8 - 0.4 * worn) ? 1 : chance_.between(2, 3 + static_cast<int>(4 * worn));
  }

  Register& register_;
  const Timetable& timetable_;
  const Coming& coming_;
  const Household& household_;
  const Milestones& milestones_;
  Chance& chance_;
  std::int32_t first_week_;
  std::int32_t last_week_;
  std::int32_t week_ = 0;
  std::size_t favourite_ = 0;
  std::size_t wanted_ = 0;
  std::vector<std::int32_t> visited_;
};

int visits_of(Habit habit, Busyness busyness, Chance& chance) {
  switch (habit) {
    case Habit::once:
      return 1;
    case Habit::few:
      return chance.between(2, 4);
    case Habit::regular:
      return 3 + static_cast<int>(busyness.mean * chance.long_tail());
  }
  return 0;
}

}  // namespace

std::string_view name_of(AttendanceStatus status) {
  constexpr std::array<std::string_view, 4> names{"present", "absent", "excused", "booked"};
  return names[static_cast<std::size_t>(status)];
}

std::vector<Attendance> draw_attendances(const Attenders& attenders, std::size_t centre, const Timetable& timetable,
                                         const Milestones& milestones, Busyness busyness, std::uint64_t seed) {
  Chance chance{seed, Subject::visits, centre};
  Register taking{attenders, timetable, milestones, busyness.keep, chance};
  for (const auto& coming : attenders.at(centre)) {
    Visiting visiting{taking, coming, attenders.household(coming), milestones, chance};
    visiting.visit(visits_of(coming.habit, busyness, chance));
    if (coming.habit == Habit::regular && coming.to > milestones.as_at.days() && chance.happens(0.4)) {
      visiting.book_ahead();
    }
  }
  return taking.by_session();
}

}  // namespace demo
