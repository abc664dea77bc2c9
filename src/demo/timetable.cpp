#include "timetable.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "base/places.hpp"
#include "calendar.hpp"
#include "chance.hpp"
#include "services.hpp"

namespace demo {
namespace {

Weights frequencies() {
  Weights weights;
  for (const auto& service : services()) {
    weights.add(service.frequency);
  }
  return weights;
}

std::size_t service_named(std::string_view name) {
  const auto found = std::ranges::find(services(), name, &Service::name);
  return static_cast<std::size_t>(found - services().begin());
}

// What no centre is without comes first; the rest by chance.
std::size_t service_of(std::size_t slot, const Weights& weights, Chance& chance) {
  constexpr std::array<std::string_view, 5> everywhere{"Stay and Play", "Health Visitors' Baby Clinic", "Rhyme Time",
                                                       "Baby Sensory Room", "Parents' Drop-in"};
  return slot < everywhere.size() ? service_named(everywhere[slot]) : weights.draw(chance);
}

Slot draw_slot(std::size_t service, Chance& chance) {
  constexpr std::array<int, 6> starts{9 * 60 + 15, 9 * 60 + 30, 10 * 60, 11 * 60, 13 * 60, 13 * 60 + 30};
  constexpr std::array<int, 4> lengths{60, 75, 90, 120};
  const bool saturday = services()[service].name == "Dads' Saturday" || chance.happens(0.02);
  const auto theme = services()[service].theme;
  const bool evening = services()[service].audience == Audience::carers && theme != 3 && chance.happens(0.2);
  return {.service = service,
          .weekday = saturday ? 6U : static_cast<unsigned>(chance.between(1, 5)),
          .start = evening ? 18 * 60 + 30 : chance.one_of(starts),
          .length = chance.one_of(lengths),
          .august = chance.happens(0.35),
          .term = static_cast<std::uint8_t>(chance.between(0, 3))};
}

// Autumn, spring, summer: a course has ten weeks of its term.
std::uint8_t third_of_year(base::Date date) { return date.month() >= 9 ? 0 : date.month() <= 4 ? 1 : 2; }

bool runs_on(const Slot& slot, base::Date date) {
  if (is_bank_holiday(date) || is_shut(date)) {
    return false;
  }
  const bool holiday = is_school_holiday(date);
  const bool summer = holiday && (date.month() == 7 || date.month() == 8);
  switch (services()[slot.service].pattern) {
    case Pattern::all_year:
      return !summer || slot.august;
    case Pattern::term:
      return !holiday;
    case Pattern::course:
      return !holiday && (slot.term == 3 || slot.term == third_of_year(date));
    case Pattern::holidays:
      return holiday;
  }
  return false;
}

// Slots that begin together stay in the order in which they were drawn.
std::vector<Slot> in_order_of_the_week(const std::vector<Slot>& slots) {
  auto order = base::places(slots.size());
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::tuple{slots[i].weekday, slots[i].start, i}; });
  std::vector<Slot> sorted;
  std::ranges::transform(order, std::back_inserter(sorted), [&](std::size_t i) { return slots[i]; });
  return sorted;
}

// Two in a hundred registers were never closed, so the session still says planned, or nothing.
SessionStatus draw_status(base::Date date, const Milestones& milestones, Chance& chance) {
  const auto luck = chance.unit();
  if (date > milestones.as_at) {
    return luck < 0.02 ? SessionStatus::cancelled : SessionStatus::planned;
  }
  return luck < 0.030   ? SessionStatus::cancelled
         : luck < 0.040 ? SessionStatus::planned
         : luck < 0.050 ? SessionStatus::not_known
                        : SessionStatus::held;
}

}  // namespace

std::string_view name_of(SessionStatus status) {
  constexpr std::array<std::string_view, 4> names{"held", "cancelled", "planned", ""};
  return names[static_cast<std::size_t>(status)];
}

Timetable::Timetable(std::uint64_t seed, std::size_t centre, std::size_t slots, const Milestones& milestones) {
  Chance chance{seed, Subject::timetable, centre};
  const auto weights = frequencies();
  for (std::size_t i = 0; i < slots; ++i) {
    slots_.push_back(draw_slot(service_of(i, weights, chance), chance));
  }
  slots_ = in_order_of_the_week(slots_);

  const auto first = milestones.first_day();
  first_monday_ = first.plus_days(-static_cast<std::int32_t>((first.weekday() + 6) % 7));
  weeks_ = (milestones.planned_until.days() - first_monday_.days()) / 7 + 1;
  by_week_.assign(static_cast<std::size_t>(weeks_) * slots, none);
  for (std::int32_t week = 0; week < weeks_; ++week) {
    for (std::size_t slot = 0; slot < slots; ++slot) {
      const auto on = first_monday_.plus_days(week * 7 + static_cast<std::int32_t>(slots_[slot].weekday) - 1);
      if (on >= first && on < milestones.planned_until && runs_on(slots_[slot], on)) {
        by_week_[static_cast<std::size_t>(week) * slots + slot] = static_cast<std::int32_t>(sessions_.size());
        sessions_.push_back({on, static_cast<std::uint32_t>(slot), draw_status(on, milestones, chance)});
      }
    }
  }
}

}  // namespace demo
