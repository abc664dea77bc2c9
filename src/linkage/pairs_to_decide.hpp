#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "likely_pairs.hpp"
#include "linkage/site.hpp"

/// The list of likely pairs, as somebody goes through it one after the other.
namespace linkage {

/// Those about which the asker may decide, the likeliest first.
std::vector<LikelyFamilies> pairs_to_decide(const Site& site, const rights::Asker& asker);

/// The page of the pair that comes after that rank on this list, and after the last the first; nothing where there is
/// no other pair than the one of that rank. No rank: of the first.
std::optional<std::string> next_pair(const Site& site, const rights::Asker& asker, const std::optional<Rank>& rank);

/// The page to which a decision about the pair of that rank leads: the next pair; where none is left, the list. `done`
/// is `joined` or `apart`, `of` the id of the first family.
std::string address_after(const Site& site, const rights::Asker& asker, const std::optional<Rank>& rank,
                          std::string_view done, const std::string& of);

/// What was decided of the pair before, by the words in the address that the page was reached by, and what comes now.
html::Html decided_banner(const http::Request& request, std::string_view now);

}  // namespace linkage
