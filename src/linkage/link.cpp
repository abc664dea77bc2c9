#include "link.hpp"

#include <algorithm>

#include "base/instant.hpp"
#include "compare_people.hpp"
#include "db/journal.hpp"
#include "families/closures.hpp"
#include "families/joins.hpp"
#include "lone_carers.hpp"
#include "sql.hpp"
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

std::int64_t newest_import(db::Session& session) {
  const auto newest = db::newest_imports(session, 1);
  return newest.empty() ? 0 : newest.front().number;
}

struct Everybody {
  std::vector<families::RecordForMatching> records;
  std::set<FamilyPair> apart;
  std::int64_t import;  ///< the newest that they are of
};

}  // namespace

bool imported_since(db::Database& database) {
  return database.read([](db::Session& session) {
    const auto compared = session.query(sql::linkage_run, {});
    return newest_import(session) != (compared.empty() ? 0 : compared.at(0).number(0));
  });
}

Linked link(db::Database& database, const LinkOptions& options) {
  const auto [records, apart, import] = database.read([&](db::Session& session) {
    return Everybody{families::records_for_matching(session), families_apart(session), newest_import(session)};
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
  database.write_alone([&](db::Session& session) {
    const auto now = base::instant_text(database.env().now());
    keep_likely_pairs(session, pairs, now);
    session.execute(sql::linkage_run_upsert, {{"import", import}, {"finished", now}});
  });
  for (const auto& each : database.read([](db::Session& session) { return likely_families(session); })) {
    linked.pairs += static_cast<std::size_t>(each.people);
  }
  return linked;
}

}  // namespace linkage
