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
  std::string how = {};  ///< empty while it is open
  std::optional<base::Date> done_on = {};
  bool is_closed = false;
  families::Newborn child = {};
  bool names = false;
  bool addresses = false;

  /// `Ada Archer`; without names `A child`.
  std::string who() const;
};

/// How a family can have been welcomed: keys and their words.
struct WelcomeWay {
  std::string_view key;
  std::string_view words;
};
std::span<const WelcomeWay> welcome_ways();
std::string_view way_words(std::string_view key);

/// Open ones of families that the asker may see, the youngest child first. Not of a family that is on the stop list
/// now, nor of a child who died.
std::vector<Welcome> open_welcomes(db::Session& session, const Site& site, const rights::Asker& asker);

/// Nothing where there is none, or it is not for the asker to see.
std::optional<Welcome> find_welcome(db::Session& session, const Site& site, const rights::Asker& asker,
                                    std::string_view id);

}  // namespace births
