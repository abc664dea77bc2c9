#include "link.hpp"

#include <algorithm>

#include "base/instant.hpp"
#include "compare_people.hpp"
#include "families/closures.hpp"
#include "families/joins.hpp"
#include "sure.hpp"

namespace linkage {
namespace {

constexpr auto actor = "linkage";

/// Whether they were joined: somebody may have said since that they are two, or joined them.
bool join(db::Database& database, const LinkOptions& options, const FamilyPair& families,
          const families::SamePeople& people) {
  return database.write_alone([&](db::Session& session) {
    const auto now = base::instant_text(database.env().now());
    const FamilyPair now_count_as = std::minmax(
        {families::family_counts_as(session, families.first), families::family_counts_as(session, families.second)});
    const bool is_closed = families::closed_to(session, now_count_as.first).has_value() ||
                           families::closed_to(session, now_count_as.second).has_value();
    if (now_count_as.first == now_count_as.second || is_closed || families_apart(session).contains(now_count_as)) {
      return false;
    }
    std::vector<base::Uuid> ids;
    std::ranges::generate_n(std::back_inserter(ids), static_cast<std::ptrdiff_t>(people.size()),
                            [&] { return database.env().new_id(); });
    return families::join_families(session, {actor, options.origin, now}, people, ids).has_value();
  });
}

/// Two carers of like names are seldom one, and no reason to look at two families unless it is nearly sure; where their
/// children are alike as well, it is one of the reasons.
constexpr double likely_enough_alone = 0.9;

void leave_out_lone_carers(std::vector<LikelyPair>& pairs) {
  std::set<FamilyPair> with_children;
  for (const auto& pair : pairs) {
    if (pair.whose == Whose::children) {
      with_children.insert(std::minmax({pair.first_family, pair.second_family}));
    }
  }
  std::erase_if(pairs, [&](const LikelyPair& pair) {
    return pair.whose == Whose::carers && pair.probability < likely_enough_alone &&
           !with_children.contains(std::minmax({pair.first_family, pair.second_family}));
  });
}

}  // namespace

Linked link(db::Database& database, const LinkOptions& options) {
  const auto [records, apart] = database.read([&](db::Session& session) {
    return std::pair{families::records_for_matching(session), families_apart(session)};
  });
  auto pairs = compare_people(records, Whose::children, options.threads);
  std::ranges::move(compare_people(records, Whose::carers, options.threads), std::back_inserter(pairs));
  leave_out_lone_carers(pairs);
  Linked linked{.records = records.size()};
  if (options.sure) {
    for (const auto& [families, people] : sure_families(pairs, records, apart, *options.sure)) {
      linked.families += join(database, options, families, people) ? 1U : 0U;
    }
  }
  database.write_alone(
      [&](db::Session& session) { keep_likely_pairs(session, pairs, base::instant_text(database.env().now())); });
  linked.pairs = database.read([&](db::Session& session) { return likely_pairs(session).size(); });
  return linked;
}

}  // namespace linkage
