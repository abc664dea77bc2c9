#pragma once

#include <map>
#include <string>
#include <vector>

#include "families/site.hpp"
#include "family.hpp"
#include "html/html.hpp"
#include "stop_view.hpp"

namespace families {

/// Who looked at this family.
struct Looked {
  std::string instant = {};  ///< UTC, `2026-11-22T08:30:00.123Z`
  std::string who = {};
  std::string purpose = {};  ///< its name
};

/// A family as it is shown, cut already to what its reader may see.
struct FamilyPage {
  Family family = {};
  FamilySight sight = {};
  std::vector<std::string> ages = {};                ///< as the members
  base::Date ages_on = {};                           ///< the day of which they are
  base::Date today = {};                             ///< of whoever looks: on which consents hold
  html::Html changes = {};                           ///< what its reader may change; empty where they may not
  std::map<std::int64_t, std::string> centres = {};  ///< their names, by number
  std::vector<Met> met = {};                         ///< newest first, no more than are shown
  std::size_t met_altogether = 0;
  std::string all_met = {};                 ///< the address with all of them
  std::vector<Looked> looks = {};           ///< newest first
  std::vector<LetterWritten> letters = {};  ///< newest first
  StopView stops = {};                      ///< whether they may be contacted today
  std::string open_until = {};              ///< of a protected address that its reader opened: an instant
};

/// `Archer family`; without names, `Family`.
std::string family_title(const Family& family);

html::Html family_page(const FamilyPage& page);
std::string family_json(const FamilyPage& page);

}  // namespace families
