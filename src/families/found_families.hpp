#pragma once

#include <string>
#include <vector>

#include "db/session.hpp"
#include "family.hpp"
#include "rights/looks.hpp"
#include "search/index.hpp"

namespace families {

/// A family that a search found, as far as its page of results shows it.
struct FoundFamily {
  Family family;                        ///< its members alone: by their numbers, as the index has them for parts
  std::vector<search::Reason> reasons;  ///< by what it was found
};

/// With one statement for them all, in the order of the hits.
std::vector<FoundFamily> found_families(db::Session& session, const std::vector<search::Hit>& hits);

/// Why it was found, for whoever searched: `Archer (surname; typed “archr”)`.
std::string reason_words(const search::Reason& reason, const Family& family);

/// For the journal: a search that showed so many families. What was typed is personal, and is not in it.
rights::Look search_look(std::size_t rows);

}  // namespace families
