#include "catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "html/numbers.hpp"

namespace reach {
namespace {

/// The place of a key in a list that is sorted by it.
template <class List, class KeyOf>
std::optional<cohort::Number> find_sorted(const List& list, std::string_view key, KeyOf key_of) {
  const auto view = [&](const auto& item) { return std::string_view{std::invoke(key_of, item)}; };
  const auto at = std::ranges::lower_bound(list, key, {}, view);
  if (at == list.end() || view(*at) != key) {
    return std::nullopt;
  }
  return static_cast<cohort::Number>(at - list.begin());
}

}  // namespace

double kilometres(const Position& one, const Position& other) {
  constexpr double earth = 6371.0;  // kilometres, mean radius
  constexpr double degree = std::numbers::pi / 180;
  const auto half_sine = [](double angle) { return std::pow(std::sin(angle / 2), 2); };
  const auto chord = half_sine((other.latitude - one.latitude) * degree) +
                     std::cos(one.latitude * degree) * std::cos(other.latitude * degree) *
                         half_sine((other.longitude - one.longitude) * degree);
  return 2 * earth * std::asin(std::sqrt(chord));
}

cohort::Number Places::add(std::string_view text) {
  if (const auto found = places_.find(text); found != places_.end()) {
    return found->second;
  }
  const auto place = static_cast<cohort::Number>(places_.size());
  places_.emplace(text, place);
  return place;
}

std::optional<cohort::Number> Places::find(std::string_view text) const {
  const auto found = places_.find(text);
  return found == places_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<cohort::Number> StructureNames::find_node(std::string_view node) const {
  return find_sorted(nodes, node, &NodeName::key);
}

std::optional<std::string> StructureNames::why_not_in_use(base::Date on) const {
  if (!in_use) {
    return fmt::format("No centre ever hung in {}.", name);
  }
  if (on < in_use->from()) {
    return fmt::format("{} is in use from {} on.", name, html::date(in_use->from()));
  }
  if (on >= in_use->to()) {
    return fmt::format("{} was in use until {}.", name, html::date(in_use->to().plus_days(-1)));
  }
  return std::nullopt;
}

std::optional<base::Date> StructureNames::nearest_in_use(base::Date on) const {
  return in_use ? std::optional{std::clamp(on, in_use->from(), in_use->to().plus_days(-1))} : std::nullopt;
}

bool StructureNames::has_level(std::string_view level) const {
  return std::ranges::any_of(nodes, [&](const NodeName& node) { return node.level == level; });
}

bool StructureNames::under(cohort::Number node, cohort::Number above) const {
  for (; node != cohort::none; node = parents[node]) {
    if (node == above) {
      return true;
    }
  }
  return false;
}

std::optional<cohort::Number> Catalogue::find_structure(std::string_view structure) const {
  return find_sorted(structures, structure, &StructureNames::key);
}

std::optional<cohort::Number> Catalogue::find_group(std::string_view group) const {
  return find_sorted(groups, group, [](const std::string& key) { return std::string_view{key}; });
}

bool Catalogue::is_protected(cohort::Number family, base::Date date) const {
  const auto found = protected_homes.find(family);
  return found != protected_homes.end() &&
         std::ranges::any_of(found->second, [&](const base::Interval& held) { return held.holds(date); });
}

bool Catalogue::is_closed_to(cohort::Number family, std::int64_t account) const {
  const auto found = closed_families.find(family);
  return found != closed_families.end() && !std::ranges::binary_search(found->second, account);
}

cohort::Number Catalogue::site_of(std::int64_t centre) const {
  return static_cast<std::size_t>(centre) < sites.size() ? sites[static_cast<std::size_t>(centre)] : cohort::none;
}

}  // namespace reach
