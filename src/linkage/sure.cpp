#include "sure.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "match/fields.hpp"

namespace linkage {
namespace {

constexpr double sure_enough_beside = 0.9;
/// Of surnames; a twin's forename may be one slip from the other's (match/fields.hpp, the levels of names).
constexpr match::Level one_slip = 2;

bool is_alike(const LikelyPair& pair) {
  const auto surname = level_of(pair, "surname");
  return level_of(pair, "forename") == match::same && surname != match::absent && surname <= one_slip;
}

bool is_sure(const LikelyPair& pair, double sure) {
  return pair.whose == Whose::children && pair.probability >= sure && level_of(pair, "born") == match::same &&
         level_of(pair, "postcode") == match::same && is_alike(pair);
}

/// The likeliest first, each record in one pair.
families::SamePeople one_each(std::vector<const LikelyPair*> pairs) {
  std::ranges::stable_sort(pairs, std::ranges::greater{}, [](const LikelyPair* pair) { return pair->probability; });
  std::set<std::int64_t> taken;
  families::SamePeople people;
  for (const auto* pair : pairs) {
    if (!taken.contains(pair->first_person) && !taken.contains(pair->second_person)) {
      taken.insert({pair->first_person, pair->second_person});
      people.emplace_back(pair->first, pair->second);
    }
  }
  return people;
}

}  // namespace

std::map<FamilyPair, families::SamePeople> sure_families(const std::vector<LikelyPair>& pairs,
                                                         const std::vector<families::RecordForMatching>& records,
                                                         const std::set<FamilyPair>& apart, double sure) {
  std::unordered_map<std::int64_t, bool> is_child;  // and no baby who is expected
  for (const auto& record : records) {
    is_child[record.record] = record.role == "child";
  }
  std::map<FamilyPair, std::vector<const LikelyPair*>> by_families;
  std::set<FamilyPair> all_sure;
  for (const auto& pair : pairs) {
    const FamilyPair families = std::minmax({pair.first_family, pair.second_family});
    if (pair.probability >= sure_enough_beside && !apart.contains(families)) {
      by_families[families].push_back(&pair);
      if (is_sure(pair, sure) && is_child[pair.first] && is_child[pair.second]) {
        all_sure.insert(families);
      }
    }
  }
  std::map<FamilyPair, families::SamePeople> joins;
  for (const auto& families : all_sure) {
    joins.emplace(families, one_each(by_families.at(families)));
  }
  return joins;
}

}  // namespace linkage
