#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "db/session.hpp"
#include "families/site.hpp"
#include "family.hpp"
#include "html/html.hpp"
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

/// What families are sought for: to see their pages, or to say that they are another one's double.
enum class Sought : std::uint8_t { to_see, to_link };
/// What a search gave.
struct SearchResults {
  Sought sought = Sought::to_see;
  std::string typed = {};
  std::vector<FoundFamily> families = {};
  bool more = false;
  base::Date ages_on = {};
};
/// Those that fit best what was typed, of those that the asker may see, or may link as well.
SearchResults search_families(const Site& site, const rights::Asker& asker, std::string_view typed, Sought sought);

/// The field in which one types what one remembers, filled in with what was typed. It is personal: it goes in a form's
/// body, and stands in no address.
html::Html search_field(const SearchResults& results);

/// The families found, each under the link that `link_of` makes of it and its title; that nobody was found, where
/// somebody was sought.
using LinkOf = std::function<html::Html(const Family& family, const std::string& title)>;
html::Html found_html(const SearchResults& results, const LinkOf& link_of);

}  // namespace families
