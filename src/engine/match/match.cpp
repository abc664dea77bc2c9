#include "match.hpp"

#include <algorithm>

#include "assign.hpp"
#include "candidates.hpp"
#include "clusters.hpp"
#include "comparison.hpp"
#include "learn.hpp"
#include "left_over.hpp"
#include "parallel.hpp"
#include "twins.hpp"
#include "weigh.hpp"

namespace match {
namespace {

constexpr double pairs_at_most = 1.2e7;    // compared, all in all
constexpr double pairs_of_a_record = 400;  // at most, on average
constexpr double postings_at_most = 6e7;   // about as many steps from record to record as all searches take
constexpr std::size_t tried_for_least = 400;
constexpr Shared least_shared = 6 * quarters_of_a_bit;
constexpr std::size_t records_at_a_time = 256;
constexpr double left_over_at_most = 2e6;  // pairs
constexpr float worth_keeping = -8;        // bits
constexpr float hopeless = -12;            // bits: how much less does not matter, and is not worked out

std::uint32_t most_with_a_piece(const Records& records) {
  const auto most = postings_at_most / static_cast<double>(std::max<std::size_t>(records.size(), 1));
  return static_cast<std::uint32_t>(std::clamp(most, 50.0, 4000.0));
}

/// One thread's tools.
struct Worker {
  Comparer comparer;
  Candidates::Desk desk;
  Comparison found = {};
  std::uint64_t compared = 0;
  std::vector<WeighedPair> doubted = {};  // pairs that are two persons by rule, unless nobody else is there
};

class Matching {
 public:
  Matching(const Records& records, const Variants& variants, const Options& options, const Tell& tell)
      : records_{records},
        options_{options},
        tell_{tell},
        variants_{variants},
        pieces_{records, options.threads},
        candidates_{records, pieces_, most_with_a_piece(records), options.threads},
        least_{least_to_share()},
        ruled_out_{records, variants} {}

  Outcome outcome() {
    Outcome outcome{.model = options_.model ? *options_.model : learned(), .pairs = {}};
    const Scale scale{outcome.model, filled()};
    scale_ = &scale;
    hopes_ = scale.hopes(hopeless);
    for (std::size_t thread = 0; thread < options_.threads; ++thread) {
      workers_.push_back({Comparer{records_, variants_}, candidates_.desk(), {}});
    }
    tell_("weighing");
    auto weighed = weigh_candidates();
    tell_("joining");
    const auto least = static_cast<float>(bits_of(options_.threshold));
    const auto joined = records_.linked() ? link(std::move(weighed), least, outcome.model) : dedupe(weighed, least);
    for (const auto& pair : joined) {
      outcome.pairs.push_back(put_out(pair));
    }
    for (const auto& worker : workers_) {
      outcome.compared += worker.compared;
    }
    outcome.possible = records_.pairs();
    outcome.most = candidates_.most();
    return outcome;
  }

 private:
  Model learned() {
    tell_("learning");
    return learn(records_, candidates_, least_, variants_, options_.threads);
  }

  // Of one list, each two are met once: at the later of them.
  std::size_t end_of(std::size_t record) const { return records_.linked() ? records_.size() : record; }
  std::size_t asked() const { return records_.linked() ? records_.left() : records_.size(); }

  // So many bits that about as many pairs share them as may be compared.
  Shared least_to_share() {
    std::vector<double> with(4096);
    auto desk = candidates_.desk();
    const auto step = std::max<std::size_t>(asked() / tried_for_least, 1);
    double tried = 0;
    for (std::size_t record = 0; record < asked(); record += step, ++tried) {
      candidates_.each(record, end_of(record), desk, [&](std::uint32_t other, Shared shared) {
        with[std::min<std::size_t>(shared, 4095)] += records_.may_pair(record, other) ? 1 : 0;
      });
    }
    const auto scale = static_cast<double>(asked()) / std::max(tried, 1.0);
    const auto most = std::min(pairs_at_most, pairs_of_a_record * static_cast<double>(records_.size()));
    double sum = 0;
    Shared least = 4095;
    for (; least > least_shared && (sum + with[least]) * scale <= most; --least) {
      sum += with[least];
    }
    return least;
  }

  std::vector<double> filled() const {
    std::vector<double> all;
    for (const auto& column : records_.columns()) {
      all.push_back(std::max(1.0, static_cast<double>(column.filled())));
    }
    return all;
  }

  float weigh(std::size_t thread, std::uint32_t a, std::uint32_t b) {
    auto& worker = workers_[thread];
    ++worker.compared;
    if (!worker.comparer.compare(a, b, worker.found, hopes_)) {
      return hopeless;
    }
    const auto bits = static_cast<float>(scale_->total(worker.found));
    if (bits < worth_keeping) {
      return bits;
    }
    const auto rule = ruled_out_(a, b, worker.found);
    if (rule == Rule::two_alike && records_.linked()) {
      worker.doubted.push_back({a, b, bits});
    }
    return rule == Rule::none ? bits : ruled_out;
  }

  std::vector<WeighedPair> weigh_candidates() {
    std::vector<std::vector<WeighedPair>> parts(asked() / records_at_a_time + 1);
    in_parallel(parts.size(), options_.threads, [&](std::size_t i, std::size_t thread) {
      const auto [begin, end] = stretch(i, records_at_a_time, asked());
      for (auto record = begin; record < end; ++record) {
        weigh_candidates_of(record, thread, parts[i]);
      }
    });
    std::vector<WeighedPair> all;
    for (auto& part : parts) {
      all.insert(all.end(), part.begin(), part.end());
      part = {};
    }
    return all;
  }

  void weigh_candidates_of(std::size_t record, std::size_t thread, std::vector<WeighedPair>& into) {
    candidates_.each(record, end_of(record), workers_[thread].desk, [&](std::uint32_t other, Shared shared) {
      if (shared < least_ || !records_.may_pair(record, other)) {
        return;
      }
      const auto [a, b] = std::minmax({static_cast<std::uint32_t>(record), other});
      const auto bits = weigh(thread, a, b);
      if (bits >= worth_keeping) {
        into.push_back({a, b, bits});
      }
    });
  }

  std::vector<WeighedPair> dedupe(const std::vector<WeighedPair>& weighed, float least) {
    return clustered(
        records_.size(), weighed, least,
        [&](std::size_t thread, std::uint32_t a, std::uint32_t b) { return weigh(thread, a, b); }, options_.threads);
  }

  std::vector<WeighedPair> link(std::vector<WeighedPair> weighed, float least, Model& model) {
    auto once = judged_once(records_.size(), weighed);
    if (options_.unique_within) {
      once = {*options_.unique_within, *options_.unique_within};
    }
    model.unique_left = once.left;
    model.unique_right = once.right;
    auto pairs = assigned(records_.size(), std::move(weighed), least, once);
    if (once.left && once.right) {
      add_left_over(pairs, least, model.prior);
    }
    return pairs;
  }

  // Among those who found nobody, a partner is more likely than among all.
  void add_left_over(std::vector<WeighedPair>& pairs, float least, double prior) {
    const LeftOver left_over{records_.size(), records_.left(), pairs};
    if (left_over.pairs() > left_over_at_most) {
      return;
    }
    auto more = left_over.each_pair([&](std::uint32_t a, std::uint32_t b) { return weigh(0, a, b); });
    if (left_over.nearly_all_found()) {
      for (const auto& worker : workers_) {
        left_over.add_doubted(worker.doubted, more);
      }
    }
    reckon_among_few(more, prior, left_over.fewer());
    more = assigned(records_.size(), std::move(more), least, {true, true});
    pairs.insert(pairs.end(), more.begin(), more.end());
    std::ranges::sort(pairs, {}, [](const WeighedPair& pair) { return std::pair{pair.a, pair.b}; });
  }

  Pair put_out(const WeighedPair& pair) {
    auto& worker = workers_.front();
    worker.comparer.compare(pair.a, pair.b, worker.found);
    Pair out{pair.a, pair.b, probability_of(static_cast<double>(pair.bits)), {}};
    for (std::size_t i = 0; i < records_.columns().size(); ++i) {
      out.weights.push_back({worker.found.level[i], scale_->weight(i, worker.found)});
    }
    return out;
  }

  const Records& records_;
  const Options& options_;
  const Tell& tell_;
  const Variants& variants_;
  Pieces pieces_;
  Candidates candidates_;
  Shared least_;
  RuledOut ruled_out_;
  const Scale* scale_ = nullptr;
  Hopes hopes_;
  std::vector<Worker> workers_;
};

}  // namespace

Outcome match_records(const Records& records, const Variants& variants, const Options& options, const Tell& tell) {
  return Matching{records, variants, options, tell}.outcome();
}

}  // namespace match
