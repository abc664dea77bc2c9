#include "candidates.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <limits>

#include "parallel.hpp"

namespace match {
namespace {

constexpr std::size_t counted_at_a_time = 4096;
constexpr std::size_t most_frequent = 14;  // pieces of a record that are looked for two by two

unsigned bits_for(std::size_t pieces) { return std::clamp(static_cast<unsigned>(std::bit_width(pieces)), 12U, 25U); }

/// Calls visit(hash) for each two of the pieces that are of different fields.
template <class Visit>
void each_two(std::span<const Piece> frequent, const Visit& visit) {
  for (std::size_t i = 0; i < frequent.size(); ++i) {
    for (std::size_t j = i + 1; j < frequent.size(); ++j) {
      if (frequent[i].field != frequent[j].field) {
        const auto [lower, upper] = std::minmax(frequent[i].hash, frequent[j].hash);
        visit(joined(lower, upper));
      }
    }
  }
}

}  // namespace

Postings::Postings(std::size_t pieces) : shift_{64 - bits_for(pieces)}, counts_(std::size_t{1} << bits_for(pieces)) {}

void Postings::count_in(std::size_t bucket) {
  const std::atomic_ref<std::uint16_t> count{counts_[bucket]};
  if (count.load(std::memory_order_relaxed) < std::numeric_limits<std::uint16_t>::max() - 64) {
    count.fetch_add(1, std::memory_order_relaxed);
  }
}

void Postings::make_room(std::uint32_t most) {
  most_ = most;
  ends_.resize(counts_.size());
  std::uint32_t total = 0;
  for (std::size_t bucket = 0; bucket < counts_.size(); ++bucket) {
    ends_[bucket] = total;
    total += kept(bucket) ? std::uint32_t{counts_[bucket]} : std::uint32_t{0};
  }
  records_.resize(total);
}

Candidates::Candidates(const Records& records, const Pieces& pieces, std::uint32_t most, std::size_t threads)
    : records_{records}, pieces_{pieces}, most_{most}, single_{records.size() * 16}, double_{records.size() * 24} {
  for (std::uint32_t count = 0; count <= most; ++count) {
    worth_.push_back(worth(std::max(count, 1U)));
  }
  count_single(threads);
  single_.make_room(most);
  count_double(threads);
  double_.make_room(most);
  fill(threads);
}

Shared Candidates::worth(std::uint32_t count) const {
  const auto share = static_cast<double>(std::max<std::size_t>(records_.size(), 2)) / count;
  return static_cast<Shared>(std::lround(quarters_of_a_bit * std::max(std::log2(share), 0.25)));
}

void Candidates::count_single(std::size_t threads) {
  in_parallel(records_.size() / counted_at_a_time + 1, threads, [&](std::size_t i, std::size_t) {
    const auto [begin, end] = stretch(i, counted_at_a_time, records_.size());
    for (auto record = begin; record < end; ++record) {
      pieces_.each(record, [&](const Piece& piece) { single_.count_in(single_.bucket(piece.hash)); });
    }
  });
}

bool Candidates::is_frequent(const Piece& piece) const {
  return piece.refines && single_.count(single_.bucket(piece.hash)) > most_;
}

void Candidates::count_double(std::size_t threads) {
  in_parallel(records_.size() / counted_at_a_time + 1, threads, [&](std::size_t i, std::size_t) {
    const auto [begin, end] = stretch(i, counted_at_a_time, records_.size());
    std::vector<Piece> frequent;
    for (auto record = begin; record < end; ++record) {
      frequent.clear();
      pieces_.each(record, [&](const Piece& piece) {
        if (is_frequent(piece) && frequent.size() < most_frequent) {
          frequent.push_back(piece);
        }
      });
      each_two(frequent, [&](std::uint64_t hash) { double_.count_in(double_.bucket(hash)); });
    }
  });
}

// Each thread puts what belongs to its own part of the buckets, so that records stand in order, whoever is quicker.
void Candidates::fill(std::size_t threads) {
  in_parallel(threads, threads, [&](std::size_t part, std::size_t) { fill_part(part, threads); });
}

void Candidates::fill_part(std::size_t part, std::size_t parts) {
  const auto put = [&](Postings& postings, std::uint64_t hash, std::size_t record) {
    const auto bucket = postings.bucket(hash);
    if (bucket * parts / postings.size() == part && postings.kept(bucket)) {
      postings.put(bucket, static_cast<std::uint32_t>(record));
    }
  };
  std::vector<Piece> frequent;
  for (std::size_t record = 0; record < records_.size(); ++record) {
    frequent.clear();
    pieces_.each(record, [&](const Piece& piece) {
      put(single_, piece.hash, record);
      if (is_frequent(piece) && frequent.size() < most_frequent) {
        frequent.push_back(piece);
      }
    });
    each_two(frequent, [&](std::uint64_t hash) { put(double_, hash, record); });
  }
}

void Candidates::gather(std::span<const Piece> pieces, std::size_t end, Desk& desk) const {
  desk.touched.clear();
  desk.frequent.clear();
  Shared before = 0;
  for (const auto& piece : pieces) {
    const auto bucket = single_.bucket(piece.hash);
    before = piece.begins_chain ? Shared{0} : before;
    if (single_.kept(bucket)) {
      const auto all = worth_[single_.count(bucket)];
      take(single_, bucket, all > before ? static_cast<Shared>(all - before) : Shared{1}, end, desk);
      before = std::max(before, all);
    } else if (is_frequent(piece) && desk.frequent.size() < most_frequent) {
      desk.frequent.push_back(piece);
    }
  }
  each_two(desk.frequent, [&](std::uint64_t hash) {
    const auto bucket = double_.bucket(hash);
    if (double_.kept(bucket)) {
      take(double_, bucket, worth_[double_.count(bucket)], end, desk);
    }
  });
}

void Candidates::take(const Postings& postings, std::size_t bucket, Shared worth, std::size_t end, Desk& desk) {
  for (const auto record : postings.records(bucket)) {
    if (record >= end) {
      break;
    }
    auto& shared = desk.shared[record];
    if (shared == 0) {
      desk.touched.push_back(record);
    }
    shared = static_cast<Shared>(shared + worth);
  }
}

}  // namespace match
