#pragma once

#include <map>
#include <string>
#include <vector>

#include "db/session.hpp"
#include "html/components.hpp"
#include "organisation/standing.hpp"

namespace administration {

std::string address_of(const organisation::Centre& centre);

/// What the places of all structures are called, by structure and node.
std::map<std::pair<std::string, std::string>, std::string> place_names(db::Session& session);
/// `Hub`, `Network site`; `Not known` for none.
std::string kind_words(const std::string& kind);
/// The date, or `Not known`; of a day to come, that it is.
std::string day_words(const std::optional<base::Date>& day);

/// Areas for which a centre answers on a day.
std::vector<const organisation::Answering*> areas_of(const std::vector<organisation::Answering>& all,
                                                     const std::string& centre, base::Date on);
/// Areas for which nobody does.
std::vector<const organisation::Answering*> areas_of_nobody(const std::vector<organisation::Answering>& all,
                                                            base::Date on);

/// Closed by that day, and answering for areas on it: what its areas' families see as open is not.
struct ClosedButAnswering {
  const organisation::Centre* centre;
  std::size_t areas;
};
std::vector<ClosedButAnswering> closed_but_answering(const std::vector<organisation::Centre>& centres,
                                                     const std::vector<organisation::Answering>& areas, base::Date on);

}  // namespace administration
