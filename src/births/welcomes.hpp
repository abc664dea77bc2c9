#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "births/site.hpp"
#include "families/newborns.hpp"

namespace births {

/// A family with a newborn who is to be welcomed, or was; no more of it than the asker may see.
struct Welcome {
  std::string id = {};
  std::int64_t person = 0;
  std::int64_t family = 0;  ///< in which the child counts now
  std::optional<std::int64_t> centre = {};
  base::Date made = {};  ///< since when they wait
  std::string how = {};  ///< empty while it is open
  std::optional<base::Date> done_on = {};
  bool is_closed = false;
  std::int64_t tried = 0;  ///< on how many days nobody was reached
  std::optional<base::Date> tried_last = {};
  families::Newborn child = {};
  bool names = false;
  bool addresses = false;

  /// `Ada Archer`; without names `A child`.
  std::string who() const;
  /// `27 days`; nothing where the day of birth is not for the asker.
  std::string age(base::Date today) const;
  /// Where the child lives; `Protected address`.
  std::string home() const;
  /// `Tried on 2 days, last on 29 September 2026`; nothing where nobody tried.
  std::string attempts() const;
};

/// What can come of a welcome: keys and their words.
struct WelcomeWay {
  std::string_view key;
  std::string_view words;
  std::string_view contact = {};  ///< what that is as a contact of the child; nothing: they were not reached
};
std::span<const WelcomeWay> welcome_ways();
/// Nothing where there is no such way.
const WelcomeWay* find_way(std::string_view key);
std::string_view way_words(std::string_view key);

/// Open ones of families that the asker may see; who waits longest, and of those the oldest child, first. Not of a
/// family that is on the stop list now, or where somebody died within the last twelve months, nor of a child who died
/// at any time.
std::vector<Welcome> open_welcomes(db::Session& session, const Site& site, const rights::Asker& asker);

/// Nothing where there is none, or it is not for the asker to see, or the family is left in peace.
std::optional<Welcome> find_welcome(db::Session& session, const Site& site, const rights::Asker& asker,
                                    std::string_view id);

}  // namespace births
