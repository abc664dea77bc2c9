#include "weigh.hpp"

#include <algorithm>
#include <cmath>

#include "levels.hpp"

namespace match {
namespace {

constexpr double most_for_rarity = 7;  // bits: a value's rarity is known no better than this

double most_of_level(const FieldModel& field, Level level) {
  double most = field.weight[absent][level] + most_for_rarity * field.rarity[absent][level];
  for (Level above = same; field.parent >= 0 && above < most_levels; ++above) {
    most = std::max(most, field.weight[above][level] + most_for_rarity * field.rarity[above][level]);
  }
  return most;
}

bool may_be_exchanged(Kind kind) {
  return kind == Kind::given_name || kind == Kind::surname || kind == Kind::street || kind == Kind::place ||
         kind == Kind::text;
}

Level exchanged_level_of(Kind kind) {
  return kind == Kind::given_name || kind == Kind::surname ? name_level::exchanged : text_level::exchanged;
}

}  // namespace

double rarity_of(Level level, float evidence, double unseen, const Counts& counts) {
  if (evidence < 0) {
    return static_cast<double>(evidence);
  }
  // Of those that have the value two are the pair itself; the rest are records of so many persons.
  const auto others = level == same ? std::max(static_cast<double>(evidence) - 2, 0.0) / counts.copies + unseen
                                    : std::max(static_cast<double>(evidence), 1.0);
  return std::log2(std::min(others * (level == same ? counts.copies : 1) / counts.filled, 1.0));
}

Scale::Scale(const Model& model, std::vector<double> filled) : model_{model}, filled_{std::move(filled)} {
  for (const auto& field : model.fields) {
    of_a_family_.push_back(is_of_a_family(field.field.kind));
  }
  tells_relatives_ = std::ranges::find(of_a_family_, true) != of_a_family_.end();
}

double Scale::weight(std::size_t field, const Comparison& found) const {
  const auto level = found.level[field];
  if (level == absent) {
    return 0;
  }
  const auto& own = model_.fields[field];
  const Level above = own.parent < 0 ? absent : found.level[static_cast<std::size_t>(own.parent)];
  const auto weight = own.weight[above][level];
  const auto counts = own.rarity[above][level];
  if (counts == 0) {
    return weight;
  }
  const auto rarity = rarity_of(level, found.evidence[field], own.unseen, {filled_[field], model_.copies});
  return weight + counts * std::clamp(own.usual[level] - rarity, -most_for_rarity, most_for_rarity);
}

Sum Scale::sum(const Comparison& found) const {
  double bits = model_.prior;
  double family = model_.relatives;
  for (std::size_t i = 0; i < model_.fields.size(); ++i) {
    const auto own = weight(i, found);
    bits += own;
    family += of_a_family_[i] ? own : model_.fields[i].of_relatives[found.level[i]];
  }
  if (!tells_relatives_) {
    return {bits, 0};
  }
  const auto relatives = probability_of(family);
  // log2(1 + 2^family), without the power where it would be too large
  const auto against = family > 30 ? family : std::log2(1 + std::exp2(family));
  return {bits - against, relatives};
}

Hopes Scale::hopes(double least) const {
  Hopes hopes{.least = least, .before = model_.prior};
  for (std::size_t i = 0; i < model_.fields.size(); ++i) {
    const auto& field = model_.fields[i];
    const auto levels = levels_of(field.field.kind);
    for (std::size_t level = same; level < levels; ++level) {
      hopes.at[i][level] = most_of_level(field, static_cast<Level>(level));
    }
    // What differs may yet turn out to stand in another field.
    for (std::size_t level = same + 1; level < levels; ++level) {
      const bool open = level >= different(field.field.kind) && may_be_exchanged(field.field.kind);
      const auto exchanged = open ? hopes.at[i][exchanged_level_of(field.field.kind)] : hopes.at[i][level];
      hopes.at[i][level] = std::max(hopes.at[i][level], exchanged);
    }
    hopes.same[i] = hopes.at[i][same];
    hopes.other[i] = *std::max_element(&hopes.at[i][same + 1], &hopes.at[i][levels]);
  }
  return hopes;
}

double probability_of(double bits) { return 1 / (1 + std::exp2(-bits)); }

double bits_of(double probability) { return std::log2(probability / (1 - probability)); }

}  // namespace match
