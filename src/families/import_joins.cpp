#include "families/import_joins.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "openings.hpp"
#include "sql.hpp"

namespace families {
namespace {

using Pair = std::pair<std::int64_t, std::int64_t>;

struct RecordOfOne {
  std::int64_t family;
  bool is_carer;
};

std::set<Pair> new_pairs(db::Session& session, const db::Pairs& people) {
  std::set<Pair> pairs;
  for (const auto& [one, other] : people) {
    pairs.insert(std::minmax(one, other));
  }
  session.scan(sql::said_same_ever, {}, [&](const db::Row& row) { pairs.erase({row.number(0), row.number(1)}); });
  return pairs;
}

std::unordered_map<std::int64_t, RecordOfOne> records_of(db::Session& session, const std::set<Pair>& pairs) {
  std::unordered_map<std::int64_t, RecordOfOne> records;
  for (const auto& [one, other] : pairs) {
    records.try_emplace(one);
    records.try_emplace(other);
  }
  session.scan(sql::people_roles, {}, [&](const db::Row& row) {
    if (const auto found = records.find(row.number(0)); found != records.end()) {
      found->second = {row.number(1), row.number(2) == 1};
    }
  });
  return records;
}

/// By the families whose records they are, lower number first.
std::map<Pair, std::set<Pair>> to_join(db::Session& session, const std::set<Pair>& pairs) {
  std::map<Pair, std::set<Pair>> all;
  const auto records = records_of(session, pairs);
  for (const auto& pair : pairs) {
    const auto& one = records.at(pair.first);
    const auto& other = records.at(pair.second);
    if (one.family != other.family && one.is_carer == other.is_carer) {
      all[std::minmax(one.family, other.family)].insert(pair);
    }
  }
  return all;
}

std::map<Pair, std::string> joins_holding(db::Session& session) {
  std::map<Pair, std::string> ids;
  session.scan(sql::joins_holding, {},
               [&](const db::Row& row) { ids.emplace(Pair{row.number(1), row.number(2)}, std::string{row.text(0)}); });
  return ids;
}

void insert_families(db::Session& session, base::Env& env, const std::string& joined, std::string_view actor,
                     const std::map<Pair, std::set<Pair>>& joins, std::map<Pair, std::string>& ids) {
  auto batch = session.batch(sql::join_insert);
  batch.bind(batch.parameter("joined"), joined);
  batch.bind(batch.parameter("actor"), actor);
  const auto id = batch.parameter("id");
  const auto first = batch.parameter("first");
  const auto second = batch.parameter("second");
  for (const auto& [families, people] : joins) {
    if (const auto [at, is_new] = ids.try_emplace(families); is_new) {
      at->second = env.new_id().text();
      batch.bind(id, at->second);
      batch.bind(first, families.first);
      batch.bind(second, families.second);
      batch.add();
    }
  }
  batch.finish();
}

std::int64_t insert_people(db::Session& session, const std::map<Pair, std::set<Pair>>& joins,
                           const std::map<Pair, std::string>& ids) {
  auto batch = session.batch(sql::join_people);
  const auto id = batch.parameter("id");
  const auto first = batch.parameter("first");
  const auto second = batch.parameter("second");
  for (const auto& [families, people] : joins) {
    batch.bind(id, ids.at(families));
    for (const auto& [one, other] : people) {
      batch.bind(first, one);
      batch.bind(second, other);
      batch.add();
    }
  }
  return batch.finish();
}

}  // namespace

std::int64_t import_joins(db::Session& session, base::Env& env, std::string_view actor, const db::Pairs& people) {
  const auto pairs = new_pairs(session, people);
  if (pairs.empty()) {
    return 0;
  }
  const auto joins = to_join(session, pairs);
  auto ids = joins_holding(session);
  const auto joined = env.instant();
  insert_families(session, env, joined, actor, joins, ids);
  const auto changed = insert_people(session, joins, ids);
  if (changed > 0) {
    session.execute(sql::families_count_as_joined);
    session.execute(sql::people_count_as_joined);
    end_openings_of_joined(session, joined);
  }
  return changed;
}

}  // namespace families
