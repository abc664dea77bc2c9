#include "learn.hpp"

#include <algorithm>
#include <cmath>

#include "defaults.hpp"
#include "dependence.hpp"
#include "parallel.hpp"
#include "relatives.hpp"
#include "tallies.hpp"
#include "training.hpp"
#include "weigh.hpp"

namespace match {
namespace {

constexpr int rounds_first = 8;
constexpr int rounds_second = 8;
constexpr int rounds_last = 4;
constexpr double doubt_of_m = 2;  // pairs of one person as which the belief counts
constexpr double believed_at_all = 1e-6;
constexpr std::size_t pairs_at_a_time = 8192;

class Learning {
 public:
  Learning(Model model, Training training, std::size_t records, std::size_t threads)
      : model_{std::move(model)}, training_{std::move(training)}, records_{records}, threads_{threads} {}

  Model learned() {
    // What goes with what in two persons' pairs is seen at once, in those drawn at random; without it, what is said
    // three times (a name in full, its first, its last) would soon be taken for three likenesses, and pass for a
    // person.
    look_at_two_persons(Trust::only_random);
    learn_one_person(rounds_first);
    look_at_two_persons(Trust::both);
    learn_rarity();
    learn_one_person(rounds_second);
    learn_rarity();
    learn_one_person(rounds_last);
    return std::move(model_);
  }

 private:
  void look_at_two_persons(Trust trust) {
    found_ = counted(all_pairs());
    for (std::size_t i = 0; i < model_.fields.size(); ++i) {
      model_.fields[i].u =
          share_of_two_persons(i, model_.fields[i].field.kind, found_, trust == Trust::both ? training_.stands_for : 0);
    }
    if (trust == Trust::both) {
      learn_alone();
    }
    choose_parents(model_, found_, trust);
    trust_ = trust;
  }

  void learn_one_person(int rounds) {
    for (int round = 0; round < rounds; ++round) {
      learn_alone();
      weigh_by_parents(model_, found_, trust_);
      count_one_person();
    }
    learn_alone();
    weigh_by_parents(model_, found_, trust_);
  }

  FieldPairs all_pairs() const {
    FieldPairs pairs;
    for (std::size_t i = 0; i < model_.fields.size(); ++i) {
      for (auto j = i + 1; j < model_.fields.size(); ++j) {
        pairs.emplace_back(i, j);
      }
    }
    return pairs;
  }

  FieldPairs hung_pairs() const {
    FieldPairs pairs;
    for (std::size_t i = 0; i < model_.fields.size(); ++i) {
      if (model_.fields[i].parent >= 0) {
        const auto parent = static_cast<std::size_t>(model_.fields[i].parent);
        pairs.emplace_back(std::min(i, parent), std::max(i, parent));
      }
    }
    return pairs;
  }

  Counted counted(const FieldPairs& together) const {
    const Tallies none{model_.fields.size(), together};
    Counted all{none, none, none, Tallies{model_.fields.size(), {}}};
    tally(training_.candidates, all, [](const Comparison& found, const Sum& sum, Counted& into) {
      const auto part = probability_of(sum.bits);
      into.one_person.add(found, part);
      into.two_persons.add(found, (1 - part) * (1 - sum.relatives));
      add_relatives(found, (1 - part) * sum.relatives, into);
    });
    tally(training_.random, all, [](const Comparison& found, const Sum& sum, Counted& into) {
      into.random.add(found, (1 - probability_of(sum.bits)) * (1 - sum.relatives));
    });
    return all;
  }

  void count_one_person() {
    const Tallies none{model_.fields.size(), hung_pairs()};
    const Tallies nothing{0, {}};
    Counted all{none, nothing, nothing, Tallies{model_.fields.size(), {}}};
    tally(training_.candidates, all, [](const Comparison& found, const Sum& sum, Counted& into) {
      const auto part = probability_of(sum.bits);
      if (part >= believed_at_all) {
        into.one_person.add(found, part);
      }
      add_relatives(found, (1 - part) * sum.relatives, into);
    });
    found_.one_person = std::move(all.one_person);
    found_.relatives = std::move(all.relatives);
  }

  static void add_relatives(const Comparison& found, double part, Counted& into) {
    if (part >= believed_at_all) {
      into.relatives.add(found, part);
    }
  }

  template <class Add>
  void tally(const std::vector<Comparison>& pairs, Counted& all, const Add& add) const {
    const auto none = all;
    const Scale scale{model_, training_.filled};
    const auto parts = pairs.size() / pairs_at_a_time + 1;
    // Sums are added up in the order of the parts, whichever thread was quicker: the same sum, to the last bit.
    for (std::size_t first = 0; first < parts; first += most_parts) {
      const auto these = std::min(most_parts, parts - first);
      std::vector<Counted> found(these, none);
      in_parallel(these, threads_, [&](std::size_t i, std::size_t) {
        const auto [begin, end] = stretch(first + i, pairs_at_a_time, pairs.size());
        for (auto at = begin; at < end; ++at) {
          add(pairs[at], scale.sum(pairs[at]), found[i]);
        }
      });
      for (const auto& each : found) {
        all.one_person.add(each.one_person);
        all.two_persons.add(each.two_persons);
        all.random.add(each.random);
        all.relatives.add(each.relatives);
      }
    }
  }

  void learn_alone() {
    for (std::size_t i = 0; i < model_.fields.size(); ++i) {
      learn_field(i);
    }
    const auto share = std::max(found_.one_person.sum(), 0.5) / std::max(training_.stands_for, 1.0);
    model_.prior = bits_of(std::min(share, 0.5));
    const auto relatives = std::max(found_.relatives.sum(), 0.05) / std::max(training_.stands_for, 1.0);
    model_.relatives = bits_of(std::min(relatives, 0.5));
    model_.copies = 1 + found_.one_person.sum() / static_cast<double>(records_);
  }

  void learn_field(std::size_t i) {
    auto& field = model_.fields[i];
    const auto belief = belief_of(field.field.kind);
    const auto pairs = found_.one_person.present(i);
    for (std::size_t level = same; level < levels_of(field.field.kind); ++level) {
      field.m[level] =
          (found_.one_person.alone(i, static_cast<Level>(level)) + doubt_of_m * belief.m[level]) / (pairs + doubt_of_m);
    }
    keep_alike(field.field.kind, most_different(field.field.kind, false), field.m);
    field.of_relatives = weights_of_relatives(field.field.kind, found_.relatives.alone(i), field.u);
    for (std::size_t level = same; level < levels_of(field.field.kind); ++level) {
      field.weight[absent][level] = std::log2(field.m[level] / field.u[level]);
    }
  }

  // Which rarity is usual at each level, among pairs of two persons; and how many values are seen once, and yet
  // others'.
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
    for (std::size_t level = same + 1; level < different(field.field.kind); ++level) {
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
  Trust trust_ = Trust::only_random;
  Counted found_{{0, {}}, {0, {}}, {0, {}}, {0, {}}};
};

Model believed(const Records& records) {
  Model model;
  for (const auto& field : records.fields()) {
    const auto belief = belief_of(field.kind);
    FieldModel each{.field = field, .m = belief.m, .u = belief.u};
    each.of_relatives = weights_of_relatives(field.kind, {}, belief.u);
    for (std::size_t level = same; level < levels_of(field.kind); ++level) {
      each.weight[absent][level] = std::log2(belief.m[level] / belief.u[level]);
    }
    model.fields.push_back(each);
  }
  const auto size = static_cast<double>(records.size());
  // As many pairs of relatives as of one person, to begin with.
  model.prior = model.relatives = bits_of(std::min(0.5, std::max(1.0, size / 4) / std::max(records.pairs(), 2.0)));
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
