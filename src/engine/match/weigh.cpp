#include "weigh.hpp"

#include <algorithm>
#include <cmath>

namespace match {
namespace {

constexpr double most_for_rarity = 7;  // bits: a value's rarity is known no better than this

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
  // Relatives share a part of a full name, and its levels do not tell which: then nothing is said of relatives.
  const bool can_tell = std::ranges::none_of(model.fields, [](const auto& each) { return each.field.kind == Kind::full_name; });
  for (const auto& field : model.fields) {
    of_a_family_.push_back(can_tell && is_of_a_family(field.field.kind));
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
    family += of_a_family_[i] ? own : 0;
  }
  if (!tells_relatives_) {
    return {bits, 0};
  }
  const auto relatives = probability_of(family);
  // log2(1 + 2^family), without the power where it would be too large
  const auto against = family > 30 ? family : std::log2(1 + std::exp2(family));
  return {bits - against, relatives};
}

double probability_of(double bits) { return 1 / (1 + std::exp2(-bits)); }

double bits_of(double probability) { return std::log2(probability / (1 - probability)); }

}  // namespace match
