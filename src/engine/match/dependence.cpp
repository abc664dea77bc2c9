#include "dependence.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

#include "defaults.hpp"

namespace match {
namespace {

constexpr double enough_random = 15;       // pairs of a sort from which on random pairs alone tell how frequent it is
constexpr double doubt_of_both = 12;       // pairs of one person as which independence counts
constexpr double least_correction = 0.15;  // bits, on average over pairs of one person: less is left alone

/// The shares of two fields' levels together.
class Together {
 public:
  Together(const Model& model, const Counted& found, Trust trust, std::size_t child, std::size_t parent)
      : model_{model}, found_{found}, trust_{trust}, child_{child}, parent_{parent} {
    for (std::size_t i = same; i < most_levels; ++i) {
      for (std::size_t j = same; j < most_levels; ++j) {
        one_ += found.one_person.both(child, static_cast<Level>(i), parent, static_cast<Level>(j));
        random_ += found.random.both(child, static_cast<Level>(i), parent, static_cast<Level>(j));
      }
    }
  }

  /// Of pairs of one person.
  double m(Level child, Level parent) const {
    const auto apart = model_.fields[child_].m[child] * model_.fields[parent_].m[parent];
    if (trust_ == Trust::only_random) {
      return apart;
    }
    return (found_.one_person.both(child_, child, parent_, parent) + doubt_of_both * apart) / (one_ + doubt_of_both);
  }

  /// Of pairs of two.
  double u(Level child, Level parent) const {
    const auto drawn = found_.random.both(child_, child, parent_, parent);
    if (drawn >= enough_random) {
      return drawn / random_;
    }
    // A pair or two that were drawn by luck say little; and levels that keep away from one another are not reckoned
    // with.
    const auto apart = model_.fields[child_].u[child] * model_.fields[parent_].u[parent];
    return std::max(apart, (drawn - 1) / random_);
  }

  Level levels_of_child() const { return static_cast<Level>(levels_of(model_.fields[child_].field.kind)); }
  Level levels_of_parent() const { return static_cast<Level>(levels_of(model_.fields[parent_].field.kind)); }

  /// How many bits the weights of one person's pairs are wrong by, on average, where the two are weighed apart.
  double correction() const {
    double sum = 0;
    for (Level i = same; i < levels_of_child(); ++i) {
      for (Level j = same; j < levels_of_parent(); ++j) {
        const auto apart = model_.fields[child_].m[i] * model_.fields[parent_].m[j];
        const auto apart_u = model_.fields[child_].u[i] * model_.fields[parent_].u[j];
        sum += m(i, j) * std::abs(std::log2(m(i, j) / apart) - std::log2(u(i, j) / apart_u));
      }
    }
    return trust_ == Trust::only_random ? sum : sum * one_ / std::max(found_.one_person.sum(), 1.0);
  }

 private:
  const Model& model_;
  const Counted& found_;
  Trust trust_;
  std::size_t child_;
  std::size_t parent_;
  double one_ = 0;
  double random_ = 0;
};

void weigh_row(FieldModel& own, const Together& together, Level parent) {
  OfLevels m{};
  double sum_m = 0;
  double sum_u = 0;
  for (Level level = same; level < together.levels_of_child(); ++level) {
    m[level] = together.m(level, parent);
    sum_m += m[level];
    sum_u += together.u(level, parent);
  }
  for (auto& each : m) {
    each /= sum_m;
  }
  keep_alike(own.field.kind, most_different(own.field.kind, true), m);
  for (Level level = same; level < together.levels_of_child(); ++level) {
    const auto u = together.u(level, parent) / sum_u;
    own.weight[parent][level] = std::log2(m[level] / u);
    const auto kept = std::log2(u) / std::log2(std::min(own.u[level], 0.999));
    own.rarity[parent][level] = own.rarity[absent][level] * std::clamp(kept, 0.0, 1.0);
  }
}

void weigh_child(Model& model, std::size_t child, const Counted& found, Trust trust) {
  auto& own = model.fields[child];
  if (own.parent < 0) {
    return;
  }
  const Together together{model, found, trust, child, static_cast<std::size_t>(own.parent)};
  for (Level parent = same; parent < together.levels_of_parent(); ++parent) {
    weigh_row(own, together, parent);
  }
}

}  // namespace

OfLevels share_of_two_persons(std::size_t field, Kind kind, const Counted& found, double stands_for) {
  const auto drawn = found.random.present(field);
  const auto present = drawn / std::max(found.random.sum(), 1.0);
  const auto belief = belief_of(kind).u;
  OfLevels share{};
  double sum = 0;
  for (Level level = same; level < most_levels; ++level) {
    if (belief[level] == 0) {
      continue;
    }
    const auto random = found.random.alone(field, level);
    const auto by_random = (random + belief[level] * 0.5) / (drawn + 0.5);
    const auto by_candidates =
        stands_for == 0 ? 0 : found.two_persons.alone(field, level) / std::max(stands_for * present, 1.0);
    share[level] = random >= enough_random ? by_random : std::max(by_random, by_candidates);
    sum += share[level];
  }
  for (auto& each : share) {
    each /= sum;
  }
  return share;
}

namespace {

/// Which two fields tell of each other, the strongest first.
std::vector<std::tuple<double, std::size_t, std::size_t>> edges_of(const Model& model, const Counted& found,
                                                                   Trust trust) {
  std::vector<std::tuple<double, std::size_t, std::size_t>> edges;
  for (std::size_t i = 0; i < model.fields.size(); ++i) {
    for (auto j = i + 1; j < model.fields.size(); ++j) {
      const Together together{model, found, trust, j, i};
      if (together.correction() >= least_correction) {
        edges.emplace_back(-together.correction(), i, j);
      }
    }
  }
  std::ranges::sort(edges);
  return edges;
}

}  // namespace

void choose_parents(Model& model, const Counted& found, Trust trust) {
  for (auto& field : model.fields) {
    field.parent = -1;
  }
  const auto edges = edges_of(model, found, trust);
  // The strongest first, each new field hung on one that is in the tree, or on the first of a tree of its own.
  std::vector<bool> placed(model.fields.size());
  for (bool grown = true; grown;) {
    grown = false;
    for (const bool rooted : {true, false}) {
      for (const auto& [correction, i, j] : edges) {
        if (grown || (placed[i] && placed[j]) || (rooted && !placed[i] && !placed[j])) {
          continue;
        }
        const auto child = placed[j] ? i : j;
        model.fields[child].parent = static_cast<int>(child == i ? j : i);
        placed[i] = placed[j] = true;
        grown = true;
      }
    }
  }
}

void weigh_by_parents(Model& model, const Counted& found, Trust trust) {
  for (std::size_t i = 0; i < model.fields.size(); ++i) {
    weigh_child(model, i, found, trust);
  }
}

}  // namespace match
