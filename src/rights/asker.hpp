#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/uuid.hpp"
#include "permission.hpp"

namespace rights {

/// A node of a structure, by their keys.
struct Place {
  std::string structure;
  std::string node;

  auto operator<=>(const Place&) const = default;
};

/// What one grant in force lets an account do, and where.
struct Held {
  std::optional<Place> place;  ///< nothing: the whole authority
  bool whole = false;          ///< the whole authority, or the root of a structure, which is the same
  Permissions permissions;
};

/// Who asks, and what that account's grants give it on one day. A value: it goes with a request, and changes with
/// nothing. A permission holds at the place where it was granted and below it, and nowhere else.
struct Asker {
  std::int64_t account = 0;  ///< the account's number, for this database's own joins
  base::Uuid id = {};
  std::string name = {};
  base::Date today = {};       ///< the day on which the grants were judged
  bool needs_purpose = false;  ///< a look must say what it is for
  bool demonstration = false;  ///< an account of the demonstration county
  std::vector<Held> held = {};

  /// Whether there is any place where they may: what a route asks before it is opened.
  bool may(Permission permission) const;
  /// Whether there is any place where they may any of these.
  bool may_any(Permissions permissions) const;
  /// Whether they may everywhere in the authority.
  bool may_everywhere(Permission permission) const;
};

/// A set of places. Two that are equal give the same people.
struct Visible {
  bool whole = false;         ///< the whole authority, including people whom no centre answers for
  std::vector<Place> places;  ///< in order, each once; each with all that lies below it; empty where `whole`

  bool nothing() const { return !whole && places.empty(); }
  auto operator<=>(const Visible&) const = default;
};

/// **The one visibility rule.** The places where the asker may do that: figures are cut by `see_reach`, a list behind a
/// figure by `open_list`, names in its rows by `see_names`, and so on. What two grants give in two places stays apart:
/// who manages one centre and analyses the county sees the county's rows, and names in that centre's alone.
Visible visible(const Asker& asker, Permission permission = Permission::see_reach);

}  // namespace rights
