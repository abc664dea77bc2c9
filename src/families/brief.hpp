#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "families/site.hpp"

namespace families {

/// A family as two are laid side by side: no more than the asker may see of it.
struct Brief {
  std::int64_t number = 0;
  std::string id = {};
  std::string title = {};
  struct Person {
    std::int64_t person = 0;
    std::string role = {};
    std::string name = {};
    std::string born = {};  ///< in words; "due …" of somebody who is expected
    std::string sex = {};
  };
  std::vector<Person> people = {};
  std::vector<std::string> homes = {};    ///< that hold; "Protected address" in place of one that is
  std::vector<std::string> reached = {};  ///< telephone numbers and e-mail addresses that hold
  std::vector<std::string> registered = {};
  bool addresses = false;
  bool has_protected = false;  ///< an address of theirs is or was protected
  bool may_link = false;       ///< say that it is another one's double, or not: who sees its names alone may
};

/// Nothing where there is no such family, it counts as another, or the asker may not see it.
std::optional<Brief> brief_of(const Site& site, const rights::Asker& asker, std::int64_t family);

/// The number of the family with that id, or of the one that it counts as; nothing where there is none, or it is not
/// for the asker to see.
std::optional<std::int64_t> number_in_sight(const Site& site, std::string_view id, const rights::Asker& asker);

/// Who is of each of these families, and no more of them: for a list, with one statement. To be cut by whoever asks: it
/// knows no asker.
std::vector<Brief> names_of_families(db::Session& session, const std::vector<std::int64_t>& families);

}  // namespace families
