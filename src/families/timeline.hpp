#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "families/site.hpp"
#include "family.hpp"
#include "held_words.hpp"

/// A family's story, each part for whoever may see it.
namespace families {

/// What was said of somebody before it was put right, or before the present replaced it where no dates hold both.
struct Correction {
  std::int64_t person = 0;
  std::string what = {};    ///< `surname`, `home`
  std::string label = {};   ///< of one of the council's own fields: the question
  std::string before = {};  ///< empty where nothing was said, or the family's key was erased
  std::string after = {};
  std::string reason = {};     ///< its key
  std::string corrected = {};  ///< an instant, UTC
  std::int64_t account = 0;
  std::int64_t record = 0;  ///< of the person's, under whose family's key the texts are
};
/// Those of a family, newest first, cut to what may be seen of them: of names to whoever sees names, of homes and of
/// how they are reached to whoever sees addresses, of a protected address to whoever has opened it. `whole`: the family
/// as it stands, uncut.
std::vector<Correction> corrections_of(db::Session& session, const Family& whole, const FamilySight& sight);

/// What was put right: `surname`, `answer to “Which nursery?”`.
std::string corrected_words(const Family& family, const Correction& correction);
/// What was taken out when somebody's death was last written down, because it began on that day or later. The
/// corrections are newest first.
std::vector<Correction> lost_with_death(const std::vector<Correction>& corrections, std::int64_t person);

/// What an account is called, by its number.
using AccountNames = std::map<std::int64_t, std::string>;

/// Homes, registrations, how they are reached, needs, groups, consents, births and deaths; `family` is cut already.
std::vector<TimelineItem> told_by_facts(const Family& family, const CentreNames& centres, base::Date today);
std::vector<TimelineItem> told_by_corrections(const Family& family, const std::vector<Correction>& corrections,
                                              const AccountNames& accounts);
/// Who opened the protected address, and when: for those who may see who looked.
std::vector<TimelineItem> told_by_openings(db::Session& session, const Family& family, const AccountNames& accounts);

}  // namespace families
