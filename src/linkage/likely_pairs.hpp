#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/session.hpp"
#include "fields_compared.hpp"
#include "match/fields.hpp"

namespace linkage {

/// How alike one field of two records is, and what that counts: above 0 for one person, below 0 for two.
struct FieldWeight {
  std::string field = {};
  match::Level level = match::absent;
  double bits = 0;
};

/// Two records that may be of one person.
struct LikelyPair {
  std::int64_t first = 0;  ///< records, first less than second
  std::int64_t second = 0;
  double probability = 0;  ///< 0 to 1
  Whose whose = Whose::children;
  std::vector<FieldWeight> weights = {};
  std::int64_t first_person = 0;  ///< that the records count as now
  std::int64_t second_person = 0;
  std::int64_t first_family = 0;
  std::int64_t second_family = 0;
};

/// How alike that field is; absent where it was not compared.
match::Level level_of(const LikelyPair& pair, std::string_view field);

/// Keeps what a run found in place of what the last one did. `now` is an instant, UTC.
void keep_likely_pairs(db::Session& session, const std::vector<LikelyPair>& found, const std::string& now);
/// Two families, lower number first.
using FamilyPair = std::pair<std::int64_t, std::int64_t>;

/// Of the people of these two, the likeliest first: `first` is always of the first family.
std::vector<LikelyPair> likely_pairs(db::Session& session, const FamilyPair& families);

/// Two families that may be one.
struct LikelyFamilies {
  FamilyPair families;
  double probability = 0;   ///< of their likeliest pair of people
  std::int64_t people = 0;  ///< how many pairs there are
};
/// Those that count as two and of whom nobody said that they are not the same, the likeliest first.
std::vector<LikelyFamilies> likely_families(db::Session& session);

/// The place of a pair of records among all likely pairs.
struct Rank {
  std::int64_t probability = 0;  ///< in parts of ten thousand
  std::int64_t first = 0;        ///< the records
  std::int64_t second = 0;

  bool operator==(const Rank&) const = default;
};
Rank rank_of(const LikelyPair& pair);
struct Ranked {
  Rank rank;
  FamilyPair families;
};
/// The pairs between families that count as two that come after that rank, or the first of all; no more than `most`.
std::vector<Ranked> likely_after(db::Session& session, const std::optional<Rank>& rank, std::int64_t most);

/// Whether somebody said of these two that they are not the same.
bool are_apart(db::Session& session, const FamilyPair& families);
std::set<FamilyPair> families_apart(db::Session& session);
void keep_apart(db::Session& session, const FamilyPair& families, const std::string& now, const std::string& actor);
/// Forgets that anybody said so.
void forget_apart(db::Session& session, const FamilyPair& families);

}  // namespace linkage
