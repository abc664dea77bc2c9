#include "timeline.hpp"

#include <algorithm>

namespace organisation {
namespace {

using base::Date;
using base::Interval;

/// What is to become of [from, to).
struct Span {
  Date from;
  Date to;
};

std::optional<Handover> next_handover(std::span<const Holding> holdings, Date day) {
  for (auto& each : handovers(holdings)) {
    if (each.day > day) {
      return std::move(each);
    }
  }
  return std::nullopt;
}

/// Whoever holds it in the span does so until it begins, and not at all if not before.
void clear(std::span<const Holding> holdings, const Span& span, Edit& edit) {
  for (const auto& each : holdings) {
    if (each.held.from() >= span.to || each.held.to() <= span.from) {
      continue;
    }
    if (each.held.from() < span.from) {
      edit.written.push_back({each.owner, Interval::of(each.held.from(), span.from).value()});
    } else {
      edit.removed.push_back(each);
    }
  }
}

/// `owner` holds it in the span: by one row together with those of the same that it touches.
void fill(std::span<const Holding> holdings, const std::string& owner, Span span, Edit& edit) {
  for (const auto& each : holdings) {
    if (each.owner == owner && each.held.to() == span.from) {
      span.from = std::min(span.from, each.held.from());
    }
  }
  const auto own_day = span.to;
  for (const auto& each : holdings) {
    if (each.owner == owner && own_day != Interval::last && each.held.from() == own_day) {
      span.to = each.held.to();
      edit.removed.push_back(each);
    }
  }
  edit.written.push_back({owner, Interval::of(span.from, span.to).value()});
}

}  // namespace

std::optional<std::string> owner_on(std::span<const Holding> holdings, Date day) {
  const auto found = std::ranges::find_if(holdings, [&](const Holding& each) { return each.held.holds(day); });
  return found == holdings.end() ? std::nullopt : std::optional{found->owner};
}

std::vector<Handover> handovers(std::span<const Holding> holdings) {
  std::vector<Date> days;
  for (const auto& each : holdings) {
    for (const auto day : {each.held.from(), each.held.to()}) {
      if (day != Interval::first && day != Interval::last) {
        days.push_back(day);
      }
    }
  }
  std::ranges::sort(days);
  const auto twice = std::ranges::unique(days);
  days.erase(twice.begin(), twice.end());
  std::vector<Handover> all;
  for (const auto day : days) {
    Handover handover{day, owner_on(holdings, day.plus_days(-1)), owner_on(holdings, day)};
    if (handover.was != handover.became) {
      all.push_back(std::move(handover));
    }
  }
  return all;
}

std::expected<Edit, Handover> held_from(std::span<const Holding> holdings, const std::optional<std::string>& owner,
                                        Date day) {
  Edit edit;
  if (owner_on(holdings, day) == owner) {
    return edit;
  }
  const auto next = next_handover(holdings, day);
  if (next && next->became != owner) {
    return std::unexpected{*next};
  }
  const Span span{day, next ? next->day : Interval::last};
  clear(holdings, span, edit);
  if (owner) {
    fill(holdings, *owner, span, edit);
  }
  return edit;
}

}  // namespace organisation
