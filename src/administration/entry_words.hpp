#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/entry.hpp"
#include "rights/roles.hpp"
#include "rights/rules.hpp"

namespace administration {

/// A sort of record that the journal speaks of, by the words of docs/words.md.
struct RecordKind {
  std::string_view room;
  std::string_view kind;
  std::string_view one;   ///< "a family"
  std::string_view many;  ///< "families"
};
/// Those that can be asked for, in the order in which they are offered.
std::span<const RecordKind> record_kinds();

/// Who did it: accounts by name, jobs by what they are.
class Actors {
 public:
  explicit Actors(std::vector<rights::Holder> accounts);
  Actors(const Actors&) = delete;
  Actors& operator=(const Actors&) = delete;

  std::string name_of(std::string_view actor) const;
  /// Of an account by its number; empty where there is none.
  std::string name_of(std::int64_t account) const;
  const std::vector<rights::Holder>& all() const { return accounts_; }

 private:
  std::vector<rights::Holder> accounts_;
  std::map<std::string, const rights::Holder*, std::less<>> by_id_;
  std::map<std::int64_t, const rights::Holder*> by_number_;
};

/// What was done, in a sentence without its full stop: "Imported 3,204 people". Of details only those are told that
/// hold nothing personal: a role and its place, what verification found. What a page or program wrote that this one
/// does not know is told by its own words for action and kind.
std::string what_was_done(const db::Entry& entry, const Actors& actors, const rights::Roles& roles);

/// What a look was for, by the purpose's name; empty where it is no look, or said none.
std::string purpose_of(const db::Entry& entry, const rights::Roles& roles);

/// The address of the list that was looked at; empty where it was none.
std::string question_of(const db::Entry& entry);

/// Where it was done: `A browser`, `Command line`.
std::string origin_words(std::string_view origin);

}  // namespace administration
