#include "joins.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "families/data_key.hpp"
#include "html/numbers.hpp"
#include "openings.hpp"
#include "protect_both.hpp"
#include "sql.hpp"

namespace families {
namespace {

using Numbers = std::set<std::int64_t>;

Join join_of(const db::Record& row) {
  return {.id = std::string{row.text(0)},
          .first = row.number(1),
          .second = row.number(2),
          .joined = std::string{row.text(3)},
          .actor = std::string{row.text(4)},
          .parted = std::string{row.text(5)},
          .parted_by = std::string{row.text(6)}};
}

SamePeople people_of(db::Session& session, const std::string& id) {
  SamePeople people;
  for (const auto& row : session.query(sql::people_of_join, {{"id", id}})) {
    people.emplace_back(row.number(0), row.number(1));
  }
  return people;
}

Numbers numbers(const std::vector<db::Record>& rows) {
  Numbers all;
  for (const auto& row : rows) {
    all.insert(row.number(0));
  }
  return all;
}

/// Everything that hangs together with `first`. Few: a query for each is no burden.
Numbers together(std::int64_t first, const std::function<Numbers(std::int64_t)>& joined_with) {
  Numbers all{first};
  std::vector<std::int64_t> next{first};
  while (!next.empty()) {
    const auto each = next.back();
    next.pop_back();
    for (const auto other : joined_with(each)) {
      if (all.insert(other).second) {
        next.push_back(other);
      }
    }
  }
  return all;
}

/// Works out anew what the families and people that are touched count as.
class Counting {
 public:
  explicit Counting(db::Session& session) : session_{session} {}

  /// To be called before the joins change, and after, so that all whom it concerns are told.
  void touch_family(std::int64_t family) {
    for (const auto& row :
         session_.query(sql::families_counting_as, {{"family", family_counts_as(session_, family)}})) {
      touched_.insert(row.number(0));
    }
  }

  void count_families(const Numbers& seeds) {
    for (const auto seed : seeds) {
      const auto all = together(seed, [&](std::int64_t family) {
        return numbers(session_.query(sql::families_joined_with, {{"family", family}}));
      });
      for (const auto family : all) {
        touched_.insert(family);
        session_.execute(sql::family_count_as, {{"family", family}, {"counts_as", *all.begin()}});
      }
    }
  }

  /// The families in which these people count, as their records stand: an import may have moved one since it was
  /// joined.
  void touch_families_of(const Numbers& people) {
    for (const auto person : people) {
      const auto root = person_counts_as(session_, person);
      for (const auto& row : session_.query(sql::person_counts_as, {{"person", root}})) {
        touch_family(row.number(2));
      }
    }
  }

  void count_people(const Numbers& seeds) {
    for (const auto seed : seeds) {
      const auto all = together(seed, [&](std::int64_t person) {
        return numbers(session_.query(sql::people_joined_with, {{"person", person}}));
      });
      for (const auto person : all) {
        session_.execute(sql::person_count_as, {{"person", person}, {"counts_as", *all.begin()}});
      }
    }
  }

  void record(const Joiner& joiner, std::string_view action, const std::string& detail) {
    for (const auto family : touched_) {
      session_.record({.actor = joiner.actor,
                       .origin = joiner.origin,
                       .room = "families",
                       .kind = "family",
                       .record = family,
                       .action = std::string{action},
                       .rows = 1,
                       .digest = {},
                       .detail = encrypt_for(session_, family, detail)});
    }
  }

 private:
  db::Session& session_;
  Numbers touched_;
};

struct OwnRecord {
  std::int64_t family;
  bool is_carer;
};

/// Nothing where there is no such record.
std::optional<OwnRecord> own_record(db::Session& session, std::int64_t person) {
  const auto rows = session.query(sql::person_counts_as, {{"person", person}});
  return rows.empty() ? std::nullopt
                      : std::optional{OwnRecord{rows.front().number(2), rows.front().text(1) == "carer"}};
}

base::Problems problem(std::string sentence) { return {"people", std::move(sentence)}; }

/// The pairs, by the families whose records they are: lower number first.
using ByFamilies = std::map<std::pair<std::int64_t, std::int64_t>, SamePeople>;

std::expected<ByFamilies, base::Problems> by_families(db::Session& session, const SamePeople& people) {
  if (people.empty()) {
    return std::unexpected{problem("Say of at least one person of each family that they are the same.")};
  }
  ByFamilies all;
  for (const auto& [one, other] : people) {
    const auto first = own_record(session, one);
    const auto second = own_record(session, other);
    if (!first || !second) {
      return std::unexpected{problem("One of these people is not held any more. Look at both families again.")};
    }
    if (first->family == second->family) {
      return std::unexpected{problem("Two people of one family's record are two. Choose one of each family.")};
    }
    if (first->is_carer != second->is_carer) {
      return std::unexpected{
          problem("A carer and a child are two records, even of one young parent. Choose two alike.")};
    }
    all[std::minmax(first->family, second->family)].emplace_back(std::minmax(one, other));
  }
  return all;
}

std::string told(std::string_view id, const SamePeople& people) {
  return nlohmann::json{{"join", id}, {"people", people}}.dump();
}

Numbers all_of(const SamePeople& people) {
  Numbers all;
  for (const auto& [one, other] : people) {
    all.insert({one, other});
  }
  return all;
}

/// Whether anything was new.
bool write_join(db::Session& session, const Joiner& joiner, const std::pair<std::int64_t, std::int64_t>& families,
                const SamePeople& people, const base::Uuid& new_id) {
  const auto& [first, second] = families;
  const auto holding = session.query(sql::join_holding, {{"first", first}, {"second", second}});
  const auto id = holding.empty() ? new_id.text() : std::string{holding.front().text(0)};
  if (holding.empty()) {
    session.execute(
        sql::join_insert,
        {{"id", id}, {"first", first}, {"second", second}, {"joined", joiner.now}, {"actor", joiner.actor}});
  }
  bool is_new = holding.empty();
  for (const auto& [one, other] : people) {
    is_new = session.execute(sql::join_people, {{"id", id}, {"first", one}, {"second", other}}) > 0 || is_new;
  }
  return is_new;
}

}  // namespace

std::expected<void, base::Problems> join_families(db::Session& session, const Joiner& joiner, const SamePeople& people,
                                                  const std::vector<base::Uuid>& new_ids) {
  const auto joins = by_families(session, people);
  if (!joins) {
    return std::unexpected{joins.error()};
  }
  Counting counting{session};
  Numbers families;
  for (const auto& [pair, same] : *joins) {
    families.insert({pair.first, pair.second});
  }
  std::ranges::for_each(families, [&](std::int64_t family) { counting.touch_family(family); });
  counting.touch_families_of(all_of(people));
  bool is_new = false;
  std::size_t next = 0;
  for (const auto& [pair, same] : *joins) {
    is_new = write_join(session, joiner, pair, same, new_ids.at(next++)) || is_new;
  }
  if (is_new) {
    counting.count_families(families);
    counting.count_people(all_of(people));
    counting.touch_families_of(all_of(people));
    counting.record(joiner, "join", told("", people));
    std::ranges::for_each(
        families, [&](std::int64_t family) { end_openings(session, family_counts_as(session, family), joiner.now); });
  }
  return {};
}

bool part_families(db::Session& session, const Joiner& joiner, const std::string& id,
                   const std::function<base::Uuid()>& new_id) {
  const auto join = find_join(session, id);
  if (!join || !join->parted.empty()) {
    return false;
  }
  Counting counting{session};
  counting.touch_family(join->first);
  session.execute(sql::join_part, {{"id", id}, {"parted", joiner.now}, {"actor", joiner.actor}});
  counting.count_families({join->first, join->second});
  counting.count_people(all_of(join->people));
  counting.record(joiner, "part", told(id, join->people));
  protect_both(session, joiner, *join, new_id);
  return true;
}

std::string record_in_words(db::Session& session, std::int64_t record) {
  const auto rows = session.query(sql::record_in_words, {{"record", record}});
  if (rows.empty()) {
    return {};
  }
  const auto& row = rows.front();
  auto words = std::string{row.text(0)} + (row.text(0).empty() ? "" : " ") + std::string{row.text(1)};
  if (!row.text(2).empty()) {
    words += ", born " + html::date(base::Date::parse(row.text(2)).value());
  }
  if (!row.text(3).empty()) {
    words += ", registered " + html::date(base::Date::parse(row.text(3)).value());
  }
  return words;
}

namespace {

/// What was put right since, under the key of the family to which it belongs now.
void move_corrections(db::Session& session, std::int64_t record, std::int64_t other, base::Date since) {
  const auto from = own_record(session, record);
  const auto to = own_record(session, other);
  const auto moved = [&](std::string_view text) {
    return encrypt_for(session, to->family, decrypt_for(session, from->family, text).value_or(""));
  };
  for (const auto& row : session.query(sql::corrections_since, {{"record", record}, {"instant", since.iso()}})) {
    session.execute(sql::correction_move, {{"id", std::string{row.text(0)}},
                                           {"other", other},
                                           {"before", moved(row.text(1))},
                                           {"after", moved(row.text(2))}});
  }
}

}  // namespace

std::int64_t facts_since(db::Session& session, std::int64_t record, base::Date since) {
  const auto corrected = session.query(sql::corrections_since, {{"record", record}, {"instant", since.iso()}}).size();
  return static_cast<std::int64_t>(corrected) +
         session.query(sql::facts_since, {{"record", record}, {"since", since.iso()}}).at(0).number(0);
}

void move_facts(db::Session& session, std::int64_t record, std::int64_t other, base::Date since) {
  for (const auto& move :
       {sql::move_address, sql::move_registration, sql::move_group_membership, sql::move_contact_detail,
        sql::move_person_need, sql::move_card, sql::move_own_answer, sql::move_consent, sql::move_other_name}) {
    session.execute(move, {{"record", record}, {"other", other}, {"since", since.iso()}});
  }
  move_corrections(session, record, other, since);
}

std::vector<Join> joins_of(db::Session& session, std::int64_t family) {
  std::vector<Join> joins;
  for (const auto& row : session.query(sql::joins_of_family, {{"family", family}})) {
    joins.push_back(join_of(row));
    joins.back().people = people_of(session, joins.back().id);
  }
  return joins;
}

std::optional<Join> find_join(db::Session& session, const std::string& id) {
  const auto rows = session.query(sql::join_by_id, {{"id", id}});
  if (rows.empty()) {
    return std::nullopt;
  }
  auto join = join_of(rows.front());
  join.people = people_of(session, id);
  return join;
}

std::int64_t family_counts_as(db::Session& session, std::int64_t family) {
  const auto rows = session.query(sql::family_counts_as, {{"family", family}});
  return rows.empty() ? family : rows.front().number(0);
}

std::int64_t person_counts_as(db::Session& session, std::int64_t record) {
  const auto rows = session.query(sql::person_counts_as, {{"person", record}});
  return rows.empty() ? record : rows.front().number(0);
}

}  // namespace families
