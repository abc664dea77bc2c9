#include "components.hpp"

#include <algorithm>
#include <utility>

#include "base/places.hpp"

namespace match {
namespace {

using Group = std::vector<std::uint32_t>;

/// Which records hang together (union by halving of paths).
class Bonds {
 public:
  explicit Bonds(std::size_t records) : above_{base::places<std::uint32_t>(records)} {}

  std::uint32_t top(std::uint32_t record) {
    while (above_[record] != record) {
      above_[record] = above_[above_[record]];
      record = above_[record];
    }
    return record;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const auto [lower, upper] = std::minmax({top(a), top(b)});
    above_[upper] = lower;
  }
  void free(std::uint32_t record) { above_[record] = record; }

 private:
  std::vector<std::uint32_t> above_;
};

std::vector<Group> groups(Bonds& bonds, const std::vector<std::uint32_t>& records) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> keyed;
  keyed.reserve(records.size());
  for (const auto record : records) {
    keyed.emplace_back(bonds.top(record), record);
  }
  std::ranges::sort(keyed);
  std::vector<Group> found;
  for (std::size_t begin = 0; begin < keyed.size();) {
    auto end = begin;
    Group group;
    for (; end < keyed.size() && keyed[end].first == keyed[begin].first; ++end) {
      group.push_back(keyed[end].second);
    }
    if (group.size() > 1) {
      found.push_back(std::move(group));
    }
    begin = end;
  }
  return found;
}

class Taking {
 public:
  Taking(std::size_t records, std::size_t most) : bonds_{records}, most_{most} {}

  void take(const std::vector<std::uint32_t>& records, const std::vector<WeighedPair>& pairs, float least) {
    for (const auto record : records) {
      bonds_.free(record);
    }
    for (const auto& pair : pairs) {
      if (pair.bits >= least) {
        bonds_.join(pair.a, pair.b);
      }
    }
    for (auto& group : groups(bonds_, records)) {
      if (group.size() > most_) {
        too_large_.push_back(std::move(group));
      } else {
        found_.push_back(std::move(group));
      }
    }
  }

  std::vector<Group> all(const std::vector<WeighedPair>& pairs, float least) {
    while (!too_large_.empty()) {
      least += 2;
      std::vector<std::uint32_t> records;
      for (const auto& group : std::exchange(too_large_, {})) {
        records.insert(records.end(), group.begin(), group.end());
      }
      std::ranges::sort(records);
      take(records, within(records, pairs), least);
    }
    std::ranges::sort(found_, {}, [](const Group& group) { return group.front(); });
    return std::move(found_);
  }

 private:
  static std::vector<WeighedPair> within(const std::vector<std::uint32_t>& records,
                                         const std::vector<WeighedPair>& pairs) {
    std::vector<WeighedPair> kept;
    std::ranges::copy_if(pairs, std::back_inserter(kept), [&](const WeighedPair& pair) {
      return std::ranges::binary_search(records, pair.a) && std::ranges::binary_search(records, pair.b);
    });
    return kept;
  }

  Bonds bonds_;
  std::size_t most_;
  std::vector<Group> found_;
  std::vector<Group> too_large_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> components(std::size_t records, const std::vector<WeighedPair>& pairs,
                                                   float least, std::size_t most) {
  Taking taking{records, most};
  taking.take(base::places<std::uint32_t>(records), pairs, least);
  return taking.all(pairs, least);
}

}  // namespace match
