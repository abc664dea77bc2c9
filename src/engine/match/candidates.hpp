#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "pieces.hpp"
#include "records.hpp"

namespace match {

/// How much two records must share to be compared, in quarters of a bit; a piece that one record in a thousand has is
/// worth 40.
using Shared = std::uint16_t;
inline constexpr Shared quarters_of_a_bit = 4;

/// For each bucket of pieces the records that have one of them. Pieces of which two fall into one bucket find a few
/// candidates too many, and lose none.
class Postings {
 public:
  explicit Postings(std::size_t pieces);

  std::size_t bucket(std::uint64_t hash) const { return hash >> shift_; }
  std::uint32_t count(std::size_t bucket) const { return counts_[bucket]; }
  /// Safe from several threads.
  void count_in(std::size_t bucket);
  /// Makes room for buckets that two or more have and `most` at most.
  void make_room(std::uint32_t most);
  void put(std::size_t bucket, std::uint32_t record) { records_[ends_[bucket]++] = record; }
  bool kept(std::size_t bucket) const { return counts_[bucket] >= 2 && counts_[bucket] <= most_; }
  /// In ascending order, where they were put so; of a bucket that is kept.
  std::span<const std::uint32_t> records(std::size_t bucket) const {
    return {records_.data() + ends_[bucket] - counts_[bucket], counts_[bucket]};
  }
  std::size_t size() const { return counts_.size(); }

 private:
  unsigned shift_;
  std::uint32_t most_ = 0;
  std::vector<std::uint16_t> counts_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> records_;
};

/// Finds, for a record, those that share pieces with it worth a certain number of bits: the rarer a piece, the more. A
/// piece that too many have counts only together with another such piece of another field.
class Candidates {
 public:
  /// `most` is how many records may have a piece that is looked for by itself. `records` and `pieces` must outlive
  /// this.
  Candidates(const Records& records, const Pieces& pieces, std::uint32_t most, std::size_t threads);

  /// What one thread needs to search.
  struct Desk {
    std::vector<Shared> shared;          // by record
    std::vector<std::uint32_t> touched;  // records of which `shared` is not 0
    std::vector<Piece> frequent;
  };
  Desk desk() const { return {std::vector<Shared>(records_.size()), {}, {}}; }

  /// Calls visit(record, Shared) for the records below `end` that share a kept piece with one that has these pieces.
  template <class Visit>
  void each(std::span<const Piece> pieces, std::size_t end, Desk& desk, const Visit& visit) const {
    gather(pieces, end, desk);
    for (const auto record : desk.touched) {
      visit(record, desk.shared[record]);
      desk.shared[record] = 0;
    }
  }
  /// The same for one of the records.
  template <class Visit>
  void each(std::size_t record, std::size_t end, Desk& desk, const Visit& visit) const {
    std::vector<Piece> own;
    pieces_.each(record, [&](const Piece& piece) { own.push_back(piece); });
    each(own, end, desk, visit);
  }

  std::uint32_t most() const { return most_; }

 private:
  void gather(std::span<const Piece> pieces, std::size_t end, Desk& desk) const;
  static void take(const Postings& postings, std::size_t bucket, Shared worth, std::size_t end, Desk& desk);
  Shared worth(std::uint32_t count) const;
  void count_single(std::size_t threads);
  void count_double(std::size_t threads);
  void fill(std::size_t threads);
  void fill_part(std::size_t part, std::size_t parts);
  bool is_frequent(const Piece& piece) const;

  const Records& records_;
  const Pieces& pieces_;
  std::uint32_t most_;
  std::vector<Shared> worth_;
  Postings single_;
  Postings double_;
};

}  // namespace match
