#include "training.hpp"

#include <algorithm>

#include "parallel.hpp"
#include "value.hpp"

namespace match {
namespace {

constexpr std::size_t most_candidates = 500'000;
constexpr double most_random = 1e6;
constexpr std::size_t drawn_at_a_time = 10'000;
constexpr std::size_t tried_for_training = 256;
constexpr std::size_t asked_at_a_time = 64;

/// The records by whose candidates is learned: spread over all, the same each time.
std::vector<std::size_t> in_chance_order(std::size_t size) {
  std::vector<std::pair<std::uint64_t, std::size_t>> keyed;
  keyed.reserve(size);
  for (std::size_t i = 0; i < size; ++i) {
    keyed.emplace_back(joined(i, 7), i);
  }
  std::ranges::sort(keyed);
  std::vector<std::size_t> order;
  order.reserve(size);
  for (const auto& [key, i] : keyed) {
    order.push_back(i);
  }
  return order;
}

class Gatherer {
 public:
  Gatherer(const Records& records, const Candidates& candidates, Shared least, const Variants& variants)
      : records_{records},
        candidates_{candidates},
        least_{least},
        comparer_{records, variants},
        desk_{candidates.desk()} {}

  void take(std::size_t record, std::vector<Comparison>& into) {
    candidates_.each(record, records_.size(), desk_, [&](std::uint32_t other, Shared shared) {
      if (shared >= least_ && records_.may_pair(record, other)) {
        comparer_.compare(record, other, into.emplace_back());
      }
    });
  }
  std::size_t count(std::size_t record) {
    std::size_t found = 0;
    candidates_.each(record, records_.size(), desk_, [&](std::uint32_t other, Shared shared) {
      found += shared >= least_ && records_.may_pair(record, other) ? std::size_t{1} : std::size_t{0};
    });
    return found;
  }

  Comparer& comparer() { return comparer_; }

 private:
  const Records& records_;
  const Candidates& candidates_;
  Shared least_;
  Comparer comparer_;
  Candidates::Desk desk_;
};

// Of one list every record looks among all others; of two, each of the first among the second.
double pairs_of(const Records& records, std::size_t asked) {
  const auto others = records.linked() ? records.size() - records.left() : records.size() - 1;
  return static_cast<double>(asked) * static_cast<double>(others);
}

std::size_t enough_records(Gatherer& gatherer, const std::vector<std::size_t>& order) {
  const auto tried = std::min(order.size(), tried_for_training);
  std::size_t found = 0;
  for (std::size_t i = 0; i < tried; ++i) {
    found += gatherer.count(order[i]);
  }
  const auto each = std::max<std::size_t>(found / std::max<std::size_t>(tried, 1), 1);
  return std::min(order.size(), std::max<std::size_t>(most_candidates / each, 200));
}

void draw(const Records& records, Comparer& comparer, Stretch numbers, std::vector<Comparison>& into) {
  const auto first = records.linked() ? records.left() : records.size();
  const auto begin = records.linked() ? records.left() : 0;
  const auto others = records.size() - begin;
  if (first == 0 || others == 0) {
    return;
  }
  for (std::uint64_t i = numbers.begin; i < numbers.end; ++i) {
    const auto a = joined(i, 11) % first;
    const auto b = begin + joined(i, 13) % others;
    if (a != b) {
      comparer.compare(a, b, into.emplace_back());
    }
  }
}

/// Does the parts of some work on several threads, and puts what they found one after the other.
template <class Work>
std::vector<Comparison> in_parts(std::size_t parts, std::size_t threads, const Work& work) {
  std::vector<std::vector<Comparison>> found(parts);
  in_parallel(parts, threads, [&](std::size_t i, std::size_t thread) { work(i, thread, found[i]); });
  std::vector<Comparison> all;
  for (auto& part : found) {
    all.insert(all.end(), part.begin(), part.end());
    part = {};
  }
  return all;
}

}  // namespace

Training training_of(const Records& records, const Candidates& candidates, Shared least, const Variants& variants,
                     std::size_t threads) {
  Training training;
  for (const auto& column : records.columns()) {
    training.filled.push_back(std::max(1.0, static_cast<double>(column.filled())));
  }
  std::vector<Gatherer> gatherers;
  gatherers.reserve(threads);
  for (std::size_t thread = 0; thread < threads; ++thread) {
    gatherers.emplace_back(records, candidates, least, variants);
  }
  const auto order = in_chance_order(records.linked() ? records.left() : records.size());
  const auto asked = enough_records(gatherers.front(), order);
  training.candidates =
      in_parts(asked / asked_at_a_time + 1, threads, [&](std::size_t i, std::size_t thread, auto& into) {
        const auto [begin, end] = stretch(i, asked_at_a_time, asked);
        for (auto at = begin; at < end; ++at) {
          gatherers[thread].take(order[at], into);
        }
      });
  const auto random_pairs = static_cast<std::size_t>(std::min(most_random, records.pairs() / 2)) + 1;
  training.random =
      in_parts(random_pairs / drawn_at_a_time + 1, threads, [&](std::size_t i, std::size_t thread, auto& into) {
        draw(records, gatherers[thread].comparer(), stretch(i, drawn_at_a_time, random_pairs), into);
      });
  training.stands_for = pairs_of(records, asked);
  return training;
}

}  // namespace match
