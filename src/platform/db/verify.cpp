#include <fmt/format.h>

#include <functional>
#include <limits>
#include <optional>
#include <string_view>

#include "chain.hpp"
#include "db/journal.hpp"
#include "journal_store.hpp"

namespace db {
namespace {

using Part = Tampered::Part;
using Deed = Tampered::Deed;
using Found = std::optional<Tampered>;

constexpr auto no_end = std::numeric_limits<std::int64_t>::max();

/// Numbers ought to come one after the other: what the number that came instead of `due` says was done.
Found out_of_order(Part part, std::int64_t due, std::int64_t came) {
  if (came == due) {
    return {};
  }
  return came < due ? Tampered{part, came, Deed::inserted} : Tampered{part, due, Deed::removed};
}

/// Walks from the first seal and entry to the last, and stops at the first that was touched.
class Walk {
 public:
  Walk(Session& session, const std::function<void(std::int64_t)>& visit) : session_{session}, visit_{visit} {}

  std::expected<Verified, Tampered> go() {
    if (const auto found = first_touched()) {
      return std::unexpected{*found};
    }
    return verified_;
  }

 private:
  Found first_touched() {
    if (auto found = before_the_first()) {
      return found;
    }
    while (const auto seal = seal_after(session_, verified_.seals == 0 ? -no_end : verified_.seals)) {
      if (auto found = touched(*seal)) {
        return found;
      }
    }
    return unsealed();
  }

  Found before_the_first() {
    Found found;
    visit_entries(session_, -no_end, 0, [&](const Recorded& recorded) {
      found = found ? found : Tampered{Part::entry, recorded.number, Deed::inserted};
    });
    return found;
  }

  Found touched(const Seal& seal) {
    if (auto found = out_of_order(Part::seal, verified_.seals + 1, seal.number)) {
      return found;
    }
    const auto entries = seal.last - seal.first + 1;
    if (seal.first != verified_.sealed + 1 || entries < 1 ||
        seal.hashes.size() != static_cast<std::uint64_t>(entries) * hash_digits ||
        seal.chain != seal.chained_to(session_.authority(), verified_.head)) {
      return Tampered{Part::seal, seal.number, Deed::changed};
    }
    if (auto found = entries_touched(seal.first, seal.last, seal.hashes)) {
      return found;
    }
    verified_.seals = seal.number;
    verified_.sealed = seal.last;
    verified_.head = seal.chain;
    if (visit_) {
      visit_(verified_.sealed);
    }
    return {};
  }

  /// Of the entries from `first` to `last`; `hashes`, where they are sealed, says what they were.
  Found entries_touched(std::int64_t first, std::int64_t last, std::optional<std::string_view> hashes) {
    Found found;
    auto due = first;
    visit_entries(session_, first, last, [&](const Recorded& recorded) {
      if (found) {
        return;
      }
      found = out_of_order(Part::entry, due, recorded.number);
      if (!found && hashes && differs(recorded, hashes->substr(static_cast<std::size_t>(due - first) * hash_digits))) {
        found = Tampered{Part::entry, due, Deed::changed};
      }
      ++due;
    });
    return found || due == last + 1 ? found : Tampered{Part::entry, due, Deed::removed};
  }

  bool differs(const Recorded& recorded, std::string_view hashes) const {
    return hash_of(session_.authority(), recorded) != hashes.substr(0, hash_digits);
  }

  Found unsealed() {
    verified_.entries = last_entry(session_);
    if (verified_.entries < verified_.sealed) {
      return Tampered{Part::last_entry, verified_.entries, Deed::changed};
    }
    if (auto found = entries_touched(verified_.sealed + 1, verified_.entries, {})) {
      return found;
    }
    Found found;
    visit_entries(session_, verified_.entries + 1, no_end, [&](const Recorded& recorded) {
      found = found ? found : Tampered{Part::entry, recorded.number, Deed::inserted};
    });
    return found;
  }

  Session& session_;
  const std::function<void(std::int64_t)>& visit_;
  Verified verified_;
};

}  // namespace

std::expected<Verified, Tampered> verify(Database& database, const std::function<void(std::int64_t)>& visit) {
  return database.read([&](Session& session) { return Walk{session, visit}.go(); });
}

std::string Tampered::sentence() const {
  constexpr std::string_view deeds[] = {"changed", "removed", "inserted"};
  const auto deed_word = deeds[static_cast<std::size_t>(deed)];
  if (part == Part::last_entry) {
    return fmt::format("the number of the last entry was set back to {}, which is less than what the seals cover",
                       number);
  }
  return fmt::format("{} {} was {}", part == Part::entry ? "entry" : "seal", number, deed_word);
}

}  // namespace db
