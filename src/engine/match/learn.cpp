#include "learn.hpp"

#include <algorithm>
#include <cmath>

#include "defaults.hpp"
#include "dependence.hpp"
#include "parallel.hpp"
#include "tallies.hpp"
#include "training.hpp"
#include "weigh.hpp"

namespace match {
namespace {

constexpr int rounds_alone = 10;
constexpr int rounds_with_rarity = 8;
constexpr int rounds_together = 8;
constexpr double doubt_of_m = 2;  // pairs of one person as which the belief counts
constexpr double enough_for_dependence = 100;
constexpr std::size_t pairs_at_a_time = 8192;

class Learning {
 public:
  Learning(Model model, Training training, std::size_t records, std::size_t threads)
      : model_{std::move(model)}, training_{std::move(training)}, records_{records}, threads_{threads} {}

  Model learned() {
    for (int round = 0; round < rounds_alone; ++round) {
      learn_alone(counted(false));
    }
    learn_rarity();
    for (int round = 0; round < rounds_with_rarity; ++round) {
      learn_alone(counted(false));
    }
    learn_rarity();
    learn_together();
    return std::move(model_);
  }

 private:
  void learn_together() {
    if (getenv("NODEP")) { return; }
    auto found = counted(true);
    if (found.one_person.sum() < enough_for_dependence) {
      return;
    }
    choose_parents(model_, found, training_.stands_for);
    for (int round = 0; round < rounds_together; ++round) {
      learn_alone(found);
      weigh_by_parents(model_, found, training_.stands_for);
      found = counted(true);
    }
    learn_alone(found);
    weigh_by_parents(model_, found, training_.stands_for);
  }

  Counted counted(bool together) const {
    const auto fields = model_.fields.size();
    Counted all{{fields, together}, {fields, together}, {fields, together}};
    tally(training_.candidates, together, [&](const Comparison& found, double bits, Counted& into) {
      const auto part = probability_of(bits);
      into.one_person.add(found, part);
      into.two_persons.add(found, 1 - part);
    }, all);
    tally(training_.random, together, [&](const Comparison& found, double bits, Counted& into) {
      into.random.add(found, 1 - probability_of(bits));
    }, all);
    return all;
  }

  template <class Add>
  void tally(const std::vector<Comparison>& pairs, bool together, const Add& add, Counted& all) const {
    const auto fields = model_.fields.size();
    const Scale scale{model_, training_.filled};
    const auto parts = pairs.size() / pairs_at_a_time + 1;
    // Sums are added up in the order of the parts, whichever thread was quicker: the same sum, to the last bit.
    for (std::size_t first = 0; first < parts; first += most_parts) {
      const auto these = std::min(most_parts, parts - first);
      std::vector<Counted> found(these, Counted{{fields, together}, {fields, together}, {fields, together}});
      in_parallel(these, threads_, [&](std::size_t i, std::size_t) {
        const auto [begin, end] = stretch(first + i, pairs_at_a_time, pairs.size());
        for (auto at = begin; at < end; ++at) {
          add(pairs[at], scale.total(pairs[at]), found[i]);
        }
      });
      for (const auto& each : found) {
        all.one_person.add(each.one_person);
        all.two_persons.add(each.two_persons);
        all.random.add(each.random);
      }
    }
  }

  void learn_alone(const Counted& found) {
    for (std::size_t i = 0; i < model_.fields.size(); ++i) {
      learn_field(i, found);
    }
    const auto share = std::max(found.one_person.sum(), 0.5) / std::max(training_.stands_for, 1.0);
    model_.prior = bits_of(std::min(share, 0.5));
    const auto partners = found.one_person.sum() / static_cast<double>(records_);
    model_.copies = 1 + partners;
  }

  void learn_field(std::size_t i, const Counted& found) {
    auto& field = model_.fields[i];
    const auto belief = belief_of(field.field.kind);
    const auto pairs = found.one_person.present(i);
    field.u = share_of_two_persons(i, found, training_.stands_for, belief.u);
    for (std::size_t level = same; level < levels_of(field.field.kind); ++level) {
      field.m[level] = (found.one_person.alone(i, static_cast<Level>(level)) + doubt_of_m * belief.m[level]) / (pairs + doubt_of_m);
      field.weight[absent][level] = std::log2(field.m[level] / field.u[level]);
    }
  }

  // Which rarity is usual at each level, among pairs of two persons; and how many values are seen once, and yet others'.
  void learn_rarity() {
    const Scale scale{model_, training_.filled};
    std::vector<OfLevels> sums(model_.fields.size());
    std::vector<OfLevels> parts(model_.fields.size());
    std::vector<double> shared_by_two(model_.fields.size());
    std::vector<double> copies_of_two(model_.fields.size());
    for (const auto& pair : training_.candidates) {
      const auto two = 1 - probability_of(scale.total(pair));
      for (std::size_t i = 0; i < model_.fields.size(); ++i) {
        const auto level = pair.level[i];
        if (level == same && pair.evidence[i] == 2) {
          shared_by_two[i] += two;
          copies_of_two[i] += 1 - two;
        } else if (level != absent && level != same) {
          sums[i][level] += two * rarity_of(level, pair.evidence[i], 1, {training_.filled[i], model_.copies});
          parts[i][level] += two;
        }
      }
    }
    for (std::size_t i = 0; i < model_.fields.size(); ++i) {
      set_rarity(i, sums[i], parts[i], shared_by_two[i], copies_of_two[i]);
    }
  }

  void set_rarity(std::size_t i, const OfLevels& sums, const OfLevels& parts, double two, double one) {
    auto& field = model_.fields[i];
    field.unseen = std::clamp(2 * (two + 0.05) / (two + one + 1), 1e-3, 1.0);
    field.usual[same] = std::log2(field.u[same]);
    field.rarity[absent][same] = 1;
    for (Level level = same + 1; level < different(field.field.kind); ++level) {
      const bool known = parts[level] >= 20;
      field.usual[level] = known ? sums[level] / parts[level] : 0;
      field.rarity[absent][level] = known ? 0.5 : 0;
    }
  }

  static constexpr std::size_t most_parts = 64;

  Model model_;
  Training training_;
  std::size_t records_;
  std::size_t threads_;
};

Model believed(const Records& records) {
  Model model;
  for (const auto& field : records.fields()) {
    const auto belief = belief_of(field.kind);
    FieldModel each{.field = field, .m = belief.m, .u = belief.u};
    for (std::size_t level = same; level < levels_of(field.kind); ++level) {
      each.weight[absent][level] = std::log2(belief.m[level] / belief.u[level]);
    }
    model.fields.push_back(each);
  }
  const auto size = static_cast<double>(records.size());
  model.prior = bits_of(std::min(0.5, std::max(1.0, size / 4) / std::max(records.pairs(), 2.0)));
  return model;
}

}  // namespace

Model learn(const Records& records, const Candidates& candidates, Shared least, const Variants& variants,
            std::size_t threads) {
  auto training = training_of(records, candidates, least, variants, threads);
  const auto others = records.linked() ? records.size() - records.left() : records.size() - 1;
  const auto asked = static_cast<std::size_t>(training.stands_for / std::max<double>(1, static_cast<double>(others)));
  return Learning{believed(records), std::move(training), std::max<std::size_t>(asked, 1), threads}.learned();
}

}  // namespace match
