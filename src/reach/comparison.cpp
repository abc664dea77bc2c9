#include "comparison.hpp"

#include <algorithm>
#include <cmath>

namespace reach {
namespace {

std::vector<cohort::Number> areas_of(const cohort::Engine& engine, const View& view, const Sight& sight) {
  const auto& question = view.asked.question;
  auto areas = engine.areas_of(question.tree, view.asked.node.value(), question.tree_date());
  std::erase_if(areas, [&](cohort::Number area) { return !sight.holds(area); });
  return areas;
}

std::optional<std::int64_t> share_of(const cohort::Rungs& rungs) {
  const auto share = tenths_of_per_cent(rungs.seen, rungs.known);
  return share ? std::optional{static_cast<std::int64_t>(*share)} : std::nullopt;
}

}  // namespace

Comparison::Parts Comparison::seen() const {
  const auto before = static_cast<double>(then_within_now.seen);
  const auto known = static_cast<double>(then_within_now.known);
  const auto at_old_reach = known > 0 ? std::llround(now.known * before / known) : 0;
  return {std::int64_t{then_within_now.seen} - then.seen, at_old_reach - std::int64_t{then_within_now.seen},
          std::int64_t{now.seen} - at_old_reach};
}

std::optional<Comparison::Share> Comparison::share() const {
  const auto first = share_of(then);
  const auto middle = share_of(then_within_now);
  const auto last = share_of(now);
  if (!first || !middle || !last) {
    return std::nullopt;
  }
  return Share{*middle - *first, *last - *middle};
}

Comparison compare(const cohort::Engine& engine, const View& then, const View& now, const Sight& sight) {
  const auto count = [&](const View& view, std::vector<cohort::Number> areas) {
    auto question = view.asked.question;
    question.within = std::move(areas);
    return engine.count_all(question, group_of(now));
  };
  auto areas_now = areas_of(engine, now, sight);
  return {count(then, areas_of(engine, then, sight)), count(then, areas_now), count(now, areas_now)};
}

}  // namespace reach
