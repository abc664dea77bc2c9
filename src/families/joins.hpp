#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/problems.hpp"
#include "base/uuid.hpp"
#include "db/session.hpp"

/// Two records of one family, kept at two centres, count as one; and again as two, exactly as they were, when it turns
/// out that they are not. A join moves no fact: each stays with the record of which it was said, and whatever reads a
/// family reads the facts of all its records. Which record stands for all follows from the joins that hold, in whatever
/// order they were made: that with the lowest number.
namespace families {

/// Which people are the same: numbers of their records, first less than second.
using SamePeople = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// A join as it stands.
struct Join {
  std::string id = {};
  std::int64_t first = 0;  ///< families, less than second
  std::int64_t second = 0;
  std::string joined = {};  ///< an instant, UTC
  std::string actor = {};
  std::string parted = {};  ///< an instant, UTC; empty while it holds
  std::string parted_by = {};
  SamePeople people = {};
};

/// Who does it, from where and when.
struct Joiner {
  std::string actor;
  std::string origin;
  std::string now;  ///< an instant, UTC
};

/// Joins the families of which these people are, each pair one person: at least one pair, carers with carers. What is
/// joined already stays so. Its entries in the journal: `join` of each `family` that now counts otherwise. To be called
/// in a transaction that writes alone. Problems where a person is not there, or two are of one family's record.
std::expected<void, base::Problems> join_families(db::Session& session, const Joiner& joiner, const SamePeople& people,
                                                  const std::vector<base::Uuid>& new_ids);

/// Takes a join back; whether it held. What other joins say still holds, and each fact stays with its record; but what
/// protected the one family while they were one protects both: a stop on contact, and being closed to all but named
/// people, until somebody ends it. Entries: `part` of each `family` that counts otherwise. To be called in a
/// transaction that writes alone.
bool part_families(db::Session& session, const Joiner& joiner, const std::string& id,
                   const std::function<base::Uuid()>& new_id);

/// A record by itself, whoever it counts as: `Ada Archer, born 1 January 2024, registered 1 February 2024`. To be shown
/// to those alone who see the family by name.
std::string record_in_words(db::Session& session, std::int64_t record);

/// How much was said of a record from that day on: addresses, registrations, groups and the like.
std::int64_t facts_since(db::Session& session, std::int64_t record, base::Date since);
/// Gives what was said of a record from that day on to another record of the same person, where a join turned out to be
/// wrong; what the other has as well stays. The entry is the caller's to make.
void move_facts(db::Session& session, std::int64_t record, std::int64_t other, base::Date since);

/// Of all that count as this family, the joins that there are and were, oldest first.
std::vector<Join> joins_of(db::Session& session, std::int64_t family);
std::optional<Join> find_join(db::Session& session, const std::string& id);

/// The family that this one counts as; itself where it is joined with none.
std::int64_t family_counts_as(db::Session& session, std::int64_t family);
/// The record that stands for the person of this record.
std::int64_t person_counts_as(db::Session& session, std::int64_t record);

}  // namespace families
